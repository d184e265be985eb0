/**
 * Who imports whom. `rooms` is the one ordered list: a room of lib imports itself and the rooms
 * before it. A new room is added here and to lib/README.md in the same commit.
 */
const rooms = [
  'text',
  'decode',
  'document',
  'passage',
  'token',
  'phrase',
  'search',
  'compare',
  'annotation',
  'export',
  'manifest',
  'message',
];

/** Rooms that a browser may carry; app/_ui takes only types from the others. */
const lightRooms = [
  'text',
  'passage',
  'phrase',
  'compare',
  'annotation',
  'export',
  'manifest',
  'message',
];

/** Each outside library has one door. */
const doors = {
  'opencc-js': ['^lib/text/'],
  parse5: ['^lib/decode/'],
  saxen: ['^lib/decode/'],
  'pdfjs-dist': ['^lib/decode/'],
  nodejieba: ['^lib/token/'],
  flexsearch: ['^lib/search/', '^scripts/bench/'], // As a peer that ours is measured beside.
  minisearch: ['^scripts/bench/'], // A peer, never a part of the product.
  re2js: ['^lib/search/'],
  fflate: ['^lib/decode/', '^lib/export/'],
  echarts: ['^lib/export/'],
  'intl-messageformat': ['^lib/message/'],
  'drizzle-orm|better-sqlite3': ['^db/', '^scripts/bench'],
  'next|react|react-dom|server-only|@base-ui': [
    '^app/',
    '^(proxy|instrumentation|next\\.config|next-env\\.d)\\.ts$',
  ],
  'better-auth|@better-auth': ['^db/recipes/accounts/'],
  commander: ['^scripts/'],
  '@playwright|@axe-core|playwright': ['^e2e/'],
};

/** Tests, and what only tests use: folders called `testing`. */
const tests = '([.]test[.](ts|tsx|mjs)$|/testing/)';
const inLib = { path: '^lib/', pathNot: tests };

module.exports = {
  forbidden: [
    ...roomOrder(),
    ...oneDoorEach(),
    rule('lib-is-pure', inLib, { path: '^(app|db|scripts|corpus|e2e)/' }),
    rule('lib-does-no-io', inLib, { dependencyTypes: ['core'] }),
    rule('lib-opens-no-other-library', inLib, {
      dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-no-pkg', 'npm-unknown'],
      path: '^node_modules/',
      pathNot:
        '^node_modules/(opencc-js|parse5|saxen|pdfjs-dist|nodejieba|flexsearch|re2js|fflate|echarts|intl-messageformat)/',
    }),
    rule('db-knows-lib-only', { path: '^db/' }, { path: '^(app|scripts|e2e)/' }),
    rule('scripts-know-no-pages', { path: '^scripts/', pathNot: tests }, { path: '^(app|e2e)/' }),
    rule(
      'app-reaches-db-through-server',
      { path: '^app/', pathNot: ['^app/_server/', tests] },
      { path: '^db/', dependencyTypesNot: ['type-only'] },
    ),
    rule('app-knows-no-scripts', { path: '^app/' }, { path: '^(scripts|e2e)/' }),
    rule(
      'only-server-and-routes-use-node',
      { path: '^app/', pathNot: ['^app/_server/', '^app/.*/route\\.ts$', tests] },
      { dependencyTypes: ['core'] },
    ),
    rule(
      'ui-carries-light-rooms',
      { path: '^app/_ui/', pathNot: tests },
      {
        path: `^(db|app/_server|lib/(?!(${lightRooms.join('|')})/)[^/]+)/`,
        dependencyTypesNot: ['type-only'],
      },
    ),
    rule(
      'ui-knows-no-pages',
      { path: '^app/_ui/', pathNot: tests },
      { path: '^app/(?!_ui/)', dependencyTypesNot: ['type-only'] },
    ),
    rule('server-knows-no-pages', { path: '^app/_server/' }, { path: '^app/(?!_server/)' }),
    rule('e2e-is-a-visitor', { path: '^e2e/' }, { path: '^(app|lib|db|scripts)/' }),
    // Figures and long runs ask the same questions as tests, of more and larger texts.
    rule(
      'tests-are-not-imported',
      { pathNot: [tests, '^scripts/(bench|torture)/'] },
      { path: tests },
    ),
    rule(
      'every-room-is-listed',
      { path: '^lib/[^/]+/', pathNot: `^lib/(${rooms.join('|')})/` },
      {},
    ),
    rule('lib-holds-rooms-only', { path: '^lib/[^/]+\\.ts$' }, {}),
    rule(
      'kebab-case-files',
      { path: '^(lib|db|scripts|e2e|app/_ui|app/_server)/.*[A-Z_][^/]*$', pathNot: '/cases/' },
      {},
    ),
    // No index.ts: a reader finds the file that holds the thing.
    rule('no-barrels', {}, { path: '^(lib|db|scripts|e2e|app)/.*/index[.]tsx?$' }),
    rule('no-circular', {}, { circular: true }),
    rule('no-unresolvable', {}, { couldNotResolve: true, pathNot: '^(bun|#).*' }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^\\.next' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      exportsFields: ['exports'],
    },
  },
};

function roomOrder() {
  return rooms
    .slice(0, -1)
    .map((room, place) =>
      rule(
        `${room}-comes-before`,
        { path: `^lib/${room}/`, pathNot: tests },
        { path: `^lib/(${rooms.slice(place + 1).join('|')})/` },
      ),
    );
}

function oneDoorEach() {
  return Object.entries(doors).map(([libraries, folders]) =>
    rule(
      `one-door-for-${libraries.split('|')[0].replace('@', '')}`,
      { pathNot: [...folders, tests, '^node_modules/'] },
      { path: [`^node_modules/(${libraries})/`, `^(${libraries})(/|$)`] },
    ),
  );
}

function rule(name, from, to) {
  return { name, severity: 'error', from, to };
}
