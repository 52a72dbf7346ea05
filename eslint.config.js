import { fileURLToPath } from 'node:url';
import graphql from '@graphql-eslint/eslint-plugin';
import { importX, createNodeResolver } from 'eslint-plugin-import-x';
import vue from 'eslint-plugin-vue';
import tseslint from 'typescript-eslint';
import vueParser from 'vue-eslint-parser';
import * as boundaries from './scripts/laws/boundaries.mjs';
import { house } from './scripts/laws/house.mjs';
import { pure } from './scripts/laws/purity.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));
const typed = ['packages/*/src/**/*.ts', 'packages/dashboard/walks/**/*.ts', 'packages/dashboard/src/**/*.vue'];
const tests = ['**/*.test.ts', '**/*.test.mjs', 'packages/*/src/testing/**', 'packages/dashboard/walks/**'];
const size = (max) => ['error', { max, skipBlankLines: false, skipComments: false }];

/** What the compiler does not see, in every TypeScript file and component. */
const sound = {
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', prefer: 'type-imports' }],
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
  // Decorated classes without members and async methods of interfaces are how the frameworks want them.
  '@typescript-eslint/no-extraneous-class': 'off',
  '@typescript-eslint/require-await': 'off',
};

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '**/coverage/**',
      '**/messages/**',
      '**/*.graphql.ts',
      '**/data/**',
      '**/.stryker-tmp/**',
      '**/reports/**',
      '!packages/api/src/reports/**',
    ],
  },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,mjs,js,vue}'],
    plugins: { house },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-restricted-syntax': ['error'],
      'max-lines': size(300),
      'max-lines-per-function': ['error', { max: 50, skipComments: true, skipBlankLines: true }],
      'house/saying-names': 'error',
      'house/no-barrels': ['error', ['packages/rules/src/index.ts']],
    },
  },
  { files: ['**/*.config.ts'], languageOptions: { parser: tseslint.parser } },
  {
    files: typed,
    extends: [tseslint.configs.recommendedTypeChecked],
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [
        createNodeResolver({ extensions: ['.ts', '.js', '.vue'], extensionAlias: { '.js': ['.ts', '.js'] } }),
      ],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
    },
    languageOptions: {
      parserOptions: {
        project: [
          'packages/rules/tsconfig.test.json',
          'packages/api/tsconfig.test.json',
          'packages/dashboard/tsconfig.json',
        ],
        tsconfigRootDir: root,
        extraFileExtensions: ['.vue'],
      },
    },
    rules: { ...sound, 'import-x/no-cycle': ['error', { ignoreExternal: true }] },
  },
  ...vue.configs['flat/recommended'].map((config) => ({ ...config, files: ['packages/dashboard/**/*.vue'] })),
  {
    files: ['packages/dashboard/**/*.vue'],
    languageOptions: {
      parser: vueParser,
      parserOptions: {
        parser: tseslint.parser,
        project: ['packages/dashboard/tsconfig.json'],
        tsconfigRootDir: root,
        extraFileExtensions: ['.vue'],
      },
    },
    rules: {
      ...boundaries.componentImports,
      'max-lines': size(200),
      'vue/no-v-html': 'error',
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/no-undef-components': ['error', { ignorePatterns: ['RouterLink', 'RouterView'] }],
      // Prettier has the last word on how markup looks.
      ...Object.fromEntries(
        [
          'max-attributes-per-line',
          'singleline-html-element-content-newline',
          'html-self-closing',
          'html-indent',
          'html-closing-bracket-newline',
          'multiline-html-element-content-newline',
          'first-attribute-linebreak',
          'html-closing-bracket-spacing',
          'multi-word-component-names',
        ].map((rule) => [`vue/${rule}`, 'off']),
      ),
    },
  },
  { files: ['packages/rules/src/**/*.ts'], ignores: tests, rules: { ...boundaries.rulesImports, ...pure } },
  {
    files: ['packages/api/src/**/*.ts'],
    ignores: tests,
    rules: { ...boundaries.apiImports, ...boundaries.noStrayWrites },
  },
  {
    files: [
      'packages/api/src/{database,history,closing,installation,auth,credentials,mail,proof-links,payments,schedules,exports,saved-views}/**/*.ts',
    ],
    rules: { 'no-restricted-syntax': 'off' },
  },
  { files: ['packages/api/src/**/*.{resolver,extension}.ts'], rules: boundaries.resolverImports },
  { files: ['packages/api/src/**/*.service.ts'], rules: boundaries.serviceImports },
  { files: ['packages/api/src/**/*.entity.ts'], rules: boundaries.entityImports },
  { files: ['packages/api/src/**/*.type.ts'], rules: boundaries.typeImports },
  { files: ['packages/api/src/cli/**/*.ts'], rules: { 'no-console': 'off' } },
  { files: ['packages/dashboard/src/**/*.ts'], ignores: tests, rules: boundaries.dashboardImports },
  {
    files: ['packages/dashboard/src/**/*.{ts,vue,mjs}'],
    rules: {
      'house/apart': [
        'error',
        {
          root: 'packages/dashboard/src',
          folders: [
            'sign-in',
            'docs',
            'shell',
            'live',
            'explain',
            'overview',
            'shared-deals',
            'deal',
            'earnings',
            'portfolio',
            'pipeline',
            'white-space',
            'registration',
            'proofs',
            'tier',
            'install-base',
            'compliance',
            'simulator',
            'plans',
            'attention',
            'specialist',
            'operations',
            'rules',
          ],
        },
      ],
    },
  },
  {
    files: ['packages/api/schema.graphql'],
    plugins: { '@graphql-eslint': graphql },
    languageOptions: {
      parser: graphql.parser,
      parserOptions: { graphQLConfig: { schema: 'packages/api/schema.graphql' } },
    },
    rules: {
      '@graphql-eslint/relay-connection-types': 'error',
      '@graphql-eslint/relay-page-info': 'error',
      // Lists are read forwards, by cursors that stay good.
      '@graphql-eslint/relay-arguments': ['error', { includeBoth: false }],
      // Short lists come whole, and rows of reports are figures, which no id leads back to.
      '@graphql-eslint/relay-edge-types': ['error', { listTypeCanWrapOnlyEdgeType: false, shouldImplementNode: false }],
      '@graphql-eslint/require-description': [
        'error',
        {
          types: true,
          rootField: true,
          DirectiveDefinition: true,
          EnumValueDefinition: true,
          FieldDefinition: true,
          InputValueDefinition: true,
        },
      ],
      '@graphql-eslint/description-style': 'error',
    },
  },
  {
    files: tests,
    rules: {
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'CallExpression[callee.object.name=/^(it|test|describe)$/][callee.property.name=/^(only|skip|todo)$/]',
          message: 'Every test runs: skipIf what the machine lacks, and say so.',
        },
      ],
    },
  },
);
