// Rules decide from what they are given: no I/O, no clock, no locale, no randomness.
const impure = 'The rules are a pure function of what they are given: ';

export const pure = {
  'no-restricted-globals': [
    'error',
    ...[
      'console',
      'process',
      'fetch',
      'performance',
      'setTimeout',
      'setInterval',
      'queueMicrotask',
      'crypto',
      'window',
      'document',
      'navigator',
    ].map((name) => ({ name, message: `${impure}no ${name}.` })),
  ],
  'no-restricted-properties': [
    'error',
    { object: 'Date', property: 'now', message: `${impure}the day is an argument.` },
    { object: 'Math', property: 'random', message: `${impure}nothing is random.` },
    { object: 'Temporal', property: 'Now', message: `${impure}the day is an argument.` },
  ],
  'no-restricted-syntax': [
    'error',
    { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: `${impure}the day is an argument.` },
    {
      selector: "NewExpression[callee.object.name='Intl'][arguments.length=0]",
      message: `${impure}the locale is an argument.`,
    },
    {
      selector:
        'CallExpression[callee.property.name=/^toLocale(String|DateString|TimeString|UpperCase|LowerCase)$/][arguments.length=0]',
      message: `${impure}the locale is an argument.`,
    },
    {
      selector: "CallExpression[callee.property.name='localeCompare'][arguments.length<2]",
      message: `${impure}the locale is an argument.`,
    },
  ],
};
