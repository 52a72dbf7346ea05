// Who may import what: rules → nothing of ours, api → rules, dashboard → rules and the schema.
const restricted = (patterns, paths = []) => ({
  '@typescript-eslint/no-restricted-imports': ['error', { patterns, paths }],
});

const door = {
  regex: '^@tierline/rules/|(^|/)rules/(src|dist)/',
  message: 'The rules have one door: @tierline/rules.',
};
const notApi = {
  regex: '^@tierline/api|(^|/)api/(src|dist)/',
  message: 'The dashboard knows the API by its schema only.',
};
const notDashboard = {
  regex: '^@tierline/dashboard|(^|/)dashboard/(src|dist)/',
  message: 'The API knows no dashboard.',
};

export const rulesImports = restricted([
  { regex: '^@tierline/|(^|/)(api|dashboard)/(src|dist)/', message: 'The rules know nothing of the rest.' },
  {
    regex: '^node:|^(fs|path|os|crypto|http|https|net|process|child_process|url|util)(/|$)',
    message: 'The rules do no I/O and run in the browser too.',
  },
  { regex: '^(graphql|type-graphql|typeorm|vue|express)(/|$)', message: 'The rules need no framework.' },
]);

const apiPatterns = [door, notDashboard];
export const apiImports = restricted(apiPatterns);
export const dashboardImports = restricted([door, notApi]);

const deciding = {
  name: '@tierline/rules',
  importNames: [
    'decideCustomer',
    'dealHome',
    'entryReasons',
    'soldLine',
    'soldReasons',
    'responseDeadlines',
    'partnerFacts',
  ],
  message: 'A resolver translates; deciding is a service’s work.',
};

export const resolverImports = restricted(
  [
    ...apiPatterns,
    {
      regex: '^typeorm$|/database/|\\.entity\\.js$',
      message: 'A resolver touches no store: ask a service.',
      allowTypeImports: true,
    },
  ],
  [deciding],
);

export const serviceImports = restricted([
  ...apiPatterns,
  {
    regex: '^(graphql|type-graphql|@apollo/.*)$|\\.(type|resolver|extension)\\.js$',
    message: 'A service knows no GraphQL.',
    allowTypeImports: false,
  },
]);

export const entityImports = restricted([
  ...apiPatterns,
  { regex: '^(graphql|type-graphql)$', message: 'An entity is no GraphQL type.' },
]);

export const typeImports = restricted([
  ...apiPatterns,
  { regex: '^typeorm$', message: 'A GraphQL type is no entity.' },
]);

/** A component has no GraphQL: a composable beside it asks and hands it plain data. */
export const componentImports = restricted([
  door,
  notApi,
  { regex: '^(graphql|graphql-ws|wonka)$|^@urql/', message: 'A component has no GraphQL: its composable asks.' },
]);

const writing =
  'Writes go through the unit of work, in src/database and src/history; what is no projection of the history (closings, payments, tokens, secrets, mails, proof links, saved views) in its own folder.';
/** One road for every write. */
export const noStrayWrites = {
  'no-restricted-syntax': [
    'error',
    { selector: "CallExpression[callee.property.name='getRepository']", message: writing },
    {
      selector:
        "CallExpression[callee.property.name=/^(save|insert|update|upsert|delete|remove|softDelete|softRemove|increment|decrement|clear)$/][callee.object.name='manager']",
      message: writing,
    },
    {
      selector:
        "CallExpression[callee.property.name=/^(save|insert|update|upsert|delete|remove|softDelete|softRemove)$/][callee.object.property.name='manager']",
      message: writing,
    },
    {
      selector:
        "CallExpression[callee.property.name=/^(insert|update|delete)$/][callee.object.callee.property.name='createQueryBuilder']",
      message: writing,
    },
    { selector: 'Literal[value=/^\\s*(INSERT INTO|UPDATE \\w+ SET|DELETE FROM)\\b/i]', message: writing },
    { selector: 'TemplateElement[value.raw=/^\\s*(INSERT INTO|UPDATE \\w+ SET|DELETE FROM)\\b/i]', message: writing },
  ],
};
