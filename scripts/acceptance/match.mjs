// What a case expects against what came: every difference with its place, nothing where they agree.
// Objects match by the fields that are expected; { $set } in any order, { $some } by at least one each, { $instant } by the moment.

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const shown = (value) => (value === undefined ? 'nothing' : JSON.stringify(value));
const fits = (expected, actual) => differences(expected, actual).length === 0;

/** The differences as lines of text, each with the path at which it lies. */
export function differences(expected, actual, path = '') {
  if (isObject(expected)) {
    if ('$set' in expected) return inAnyOrder(expected.$set, actual, path);
    if ('$some' in expected) return eachSomewhere(expected.$some, actual, path);
    if ('$instant' in expected) return sameInstant(expected.$instant, actual, path);
    return eachField(expected, actual, path);
  }
  if (Array.isArray(expected)) return inOrder(expected, actual, path);
  return Object.is(expected, actual) ? [] : [difference(path, expected, actual)];
}

function difference(path, expected, actual) {
  return `${path || 'the answer'}: expected ${shown(expected)}, got ${shown(actual)}`;
}

function eachField(expected, actual, path) {
  if (!isObject(actual)) return [difference(path, expected, actual)];
  return Object.entries(expected).flatMap(([name, value]) =>
    differences(value, actual[name], path ? `${path}.${name}` : name),
  );
}

function inOrder(expected, actual, path) {
  if (!Array.isArray(actual) || actual.length !== expected.length) return [difference(path, expected, actual)];
  return expected.flatMap((value, index) => differences(value, actual[index], `${path}[${index}]`));
}

function eachSomewhere(expected, actual, path) {
  if (!Array.isArray(actual)) return [difference(path, expected, actual)];
  return expected
    .filter((value) => !actual.some((candidate) => fits(value, candidate)))
    .map((value) => `${path}: no element is like ${shown(value)}; there are ${shown(actual)}`);
}

function sameInstant(expected, actual, path) {
  return Date.parse(expected) === Date.parse(actual) ? [] : [difference(path, expected, actual)];
}

function inAnyOrder(expected, actual, path) {
  if (!Array.isArray(actual)) return [difference(path, expected, actual)];
  if (actual.length !== expected.length)
    return [`${path}: expected ${expected.length} elements, got ${actual.length}: ${shown(actual)}`];
  if (canPair(expected, actual)) return [];
  const alone = expected.filter((value) => !actual.some((candidate) => fits(value, candidate)));
  return [`${path}: cannot pair ${shown(alone.length > 0 ? alone : expected)} with ${shown(actual)}`];
}

/** Whether every expected element finds an actual one of its own. */
function canPair([first, ...rest], actual) {
  if (first === undefined) return true;
  return actual.some((candidate, index) => fits(first, candidate) && canPair(rest, actual.toSpliced(index, 1)));
}
