import next from 'eslint-config-next/core-web-vitals';
import jsdoc from 'eslint-plugin-jsdoc';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const typed = ['**/*.ts', '**/*.tsx'];
/** What React and Next.js run; elsewhere their rules have nothing to say, and take a third of the time. */
const pages = ['app/**', 'instrumentation.ts', 'next.config.ts', 'proxy.ts'];
const tests = ['**/*.test.{ts,tsx,mjs}', '**/testing/**', 'e2e/**'];

/** Text of documents reaches a page as text: markup in a received file must stay visible. */
const noRawMarkup = [
  {
    selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
    message: 'Render text as text; marks are elements of their own.',
  },
  {
    selector: "Property[key.name='dangerouslySetInnerHTML']",
    message: 'Render text as text; marks are elements of their own.',
  },
  {
    selector: 'AssignmentExpression[left.property.name=/^(innerHTML|outerHTML)$/]',
    message: 'Set textContent; markup in a received file must stay visible.',
  },
];

/** Sizes that keep a file readable; the reasons are in STYLE: one screen, one thought. */
const sizes = {
  'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
  complexity: ['error', 12],
  'max-depth': ['error', 3],
  'max-params': ['error', 3],
};

export default defineConfig([
  globalIgnores([
    '.next*/**',
    'data/**',
    'corpus/**',
    'next-env.d.ts',
    '**/*.d.mts',
    'test-results/**',
    'playwright-report/**',
  ]),
  { files: pages, extends: [next] },
  { files: typed, extends: [tseslint.configs.strictTypeChecked] },
  {
    files: typed,
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/consistent-type-imports': 'error',
      // A default says on purpose what happens to the rest.
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // A character of this project is a code point, which is what spreading a string gives.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // { left, ...rest } is how a field is left out.
      '@typescript-eslint/no-unused-vars': [
        'error',
        { ignoreRestSiblings: true, argsIgnorePattern: '^_' },
      ],
      // Numbers are written into sentences and queries all the time; anything else is a mistake.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    rules: {
      ...sizes,
      'no-restricted-syntax': ['error', ...noRawMarkup],
      eqeqeq: 'error',
      'prefer-const': 'error',
      'no-var': 'error',
    },
  },
  {
    files: ['app/**/*.tsx'],
    rules: {
      'max-lines-per-function': ['error', { max: 120, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    // The exports of lib and db are what everything else stands on.
    files: ['lib/**/*.ts', 'db/**/*.ts'],
    ignores: tests,
    plugins: { jsdoc },
    rules: {
      'jsdoc/require-jsdoc': [
        'error',
        {
          publicOnly: true,
          enableFixer: false,
          require: { FunctionDeclaration: true, ClassDeclaration: true },
          contexts: [
            'TSTypeAliasDeclaration',
            'TSInterfaceDeclaration',
            'ExportNamedDeclaration > VariableDeclaration',
          ],
        },
      ],
      'jsdoc/require-description': ['error', { contexts: ['any'] }],
    },
  },
  {
    // A lib that reads the clock or rolls dice cannot promise the same answer twice.
    files: ['lib/**/*.ts'],
    ignores: tests,
    rules: {
      'no-restricted-globals': [
        'error',
        'process',
        'window',
        'document',
        'fetch',
        'performance',
        'setTimeout',
        'setInterval',
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Pass the chance in.' },
        { object: 'Date', property: 'now', message: 'Pass the time in.' },
        { object: 'crypto', property: 'randomUUID', message: 'Pass the id in.' },
      ],
      'no-restricted-syntax': [
        'error',
        ...noRawMarkup,
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'Pass the time in.',
        },
      ],
      'no-console': 'error',
    },
  },
  {
    // The two catalogues have the same keys whenever they are complete; the type says what if not.
    files: ['lib/message/format-message.ts'],
    rules: { '@typescript-eslint/no-duplicate-type-constituents': 'off' },
  },
  {
    files: tests,
    rules: {
      'max-lines-per-function': 'off',
      'max-lines': ['error', { max: 600, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      // vi and expect hand over callbacks whose answer nobody reads.
      '@typescript-eslint/no-confusing-void-expression': 'off',
    },
  },
]);
