import js from '@eslint/js';
import graphql from '@graphql-eslint/eslint-plugin';
import tseslint from 'typescript-eslint';

/** Imports run one way: resolvers -> loading -> kantata. What a layer may not import, it does not know of. */
const layers = [
  {
    files: ['src/kantata/**/*.ts'],
    may: 'kantata/ speaks REST',
    not: ['graphql', '**/loading/**', '**/resolvers/**', '**/generated/**'],
  },
  {
    files: ['src/loading/**/*.ts'],
    may: 'loading/ knows records and selections',
    not: ['**/resolvers/**', '**/generated/**'],
  },
  {
    files: ['src/clients/**/*.ts'],
    may: 'clients/ runs in browsers, beside clients that may be of any version',
    not: ['node:*', 'graphql', '@apollo/**', '@urql/**', '**/kantata/**', '**/loading/**', '**/resolvers/**'],
  },
  {
    files: ['src/demo/**/*.ts'],
    may: 'the demo account stands for the upstream',
    not: ['graphql', '**/kantata/**', '**/loading/**', '**/resolvers/**'],
  },
];

const graphQLConfig = {
  schema: ['schema/*.graphql', '!schema/released.graphql'],
  documents: 'docs/operations/*.graphql',
};

export default tseslint.config(
  {
    // The desk is a package of its own, which checks its own types.
    ignores: [
      'dist/',
      'src/generated/',
      '**/__generated__/',
      'coverage/',
      'examples/web/dist/',
      'examples/web/**/*.ts',
    ],
  },
  {
    files: ['**/*.{js,ts}'],
    extends: [js.configs.recommended, tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      'no-restricted-imports': [
        'error',
        { paths: [{ name: 'got', message: 'Only kantata/client.ts and write-client.ts speak HTTP to Kantata.' }] },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Only config.ts reads the environment.' },
      ],
    },
  },
  ...layers.map(({ files, may, not }) => ({
    files,
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [{ name: 'got', message: 'Only kantata/client.ts and write-client.ts speak HTTP to Kantata.' }],
          patterns: [{ group: not, message: `${may}.` }],
        },
      ],
    },
  })),
  {
    files: ['src/kantata/client.ts', 'src/kantata/receive.ts', 'src/kantata/write-client.ts'],
    rules: {
      'no-restricted-imports': ['error', { patterns: [{ group: layers[0].not, message: 'kantata/ speaks REST.' }] }],
    },
  },
  { files: ['src/config.ts'], rules: { 'no-restricted-properties': 'off' } },
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['**/*.js'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: {
      globals: {
        console: 'readonly',
        process: 'readonly',
        URL: 'readonly',
        fetch: 'readonly',
        Buffer: 'readonly',
        performance: 'readonly',
        setTimeout: 'readonly',
      },
    },
  },
  {
    files: ['schema/**/*.graphql'],
    ignores: ['schema/released.graphql'],
    languageOptions: { parser: graphql.parser, parserOptions: { graphQLConfig } },
    plugins: { '@graphql-eslint': graphql },
    rules: {
      ...graphql.configs['flat/schema-recommended'].rules,
      ...graphql.configs['flat/schema-relay'].rules,
      '@graphql-eslint/relay-arguments': ['error', { includeBoth: false }],
      '@graphql-eslint/relay-edge-types': ['error', { shouldImplementNode: false, listTypeCanWrapOnlyEdgeType: false }],
      '@graphql-eslint/no-typename-prefix': 'off',
      '@graphql-eslint/strict-id-in-types': 'off',
      '@graphql-eslint/require-nullable-result-in-root': 'off',
      '@graphql-eslint/require-description': [
        'error',
        { types: true, FieldDefinition: true, InputValueDefinition: true, EnumValueDefinition: true },
      ],
    },
  },
  {
    files: ['docs/operations/*.graphql'],
    languageOptions: { parser: graphql.parser, parserOptions: { graphQLConfig } },
    plugins: { '@graphql-eslint': graphql },
    rules: {
      ...graphql.configs['flat/operations-recommended'].rules,
      '@graphql-eslint/selection-set-depth': 'off',
      '@graphql-eslint/require-selections': 'off',
    },
  },
);
