/** Features in the order in which they may be imported: each one may use those before it, never those after it. */
const features = [
  'access',
  'people',
  'bodies',
  'meetings',
  'correspondence',
  'addresses',
  'circulars',
  'balance',
  'nominations',
  'programme',
  'consultations',
  'participation',
  'summary',
  'history',
  'fixtures',
];

const anyFeature = `^lib/(${features.join('|')})/`;
/** A file of a feature by its name, or a folder of that name. */
const inFeature = (...names) => `${anyFeature}(${names.join('|')})(/|\\.tsx?$)`;

const pure = inFeature('types', 'schema', 'rules', 'policy', 'events', 'mail', 'exports');
const writes = inFeature('commands');
const reads = inFeature('queries');
const loaders = inFeature('loaders');
const screens = inFeature('actions', 'components');

const tests = '\\.(test|spec)\\.tsx?$';
const testHelpers = '^lib/([^/]+)/(drafting/)?testing(/|\\.ts$)';
const next = '^node_modules/(next|next-auth|server-only)/';
/** What a component may ask of Next: links, and the hooks that read the address or refresh a page. */
const nextInBrowser = ['^node_modules/next/(link|navigation|form)\\.js$', '^node_modules/next-auth/react/'];

/** Where Next's own files may be used: routes, what a page loads, what a form calls, and the session. */
const nextAllowed = [
  '^app/',
  '^(proxy|instrumentation|playwright\\.config|next-env\\.d)\\.ts$',
  '^lib/platform/(session|action|direct-connection)\\.ts$',
  '^lib/access/auth-options\\.ts$',
  '^lib/i18n/request\\.ts$',
  '^lib/ui/',
  inFeature('loaders', 'actions', 'components'),
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...features.slice(0, -1).map((feature, at) => ({
      name: `features-one-way-${feature}`,
      comment: 'Features import one way; see the list at the top of this file.',
      severity: 'error',
      from: { path: `^lib/${feature}/`, pathNot: tests },
      to: { path: `^lib/(${features.slice(at + 1).join('|')})/` },
    })),
    {
      name: 'pure-imports-pure',
      comment:
        'Pure files import the kernel, formats of documents, other pure files of own and upstream features, and zod.',
      severity: 'error',
      from: { path: pure, pathNot: tests },
      to: { pathNot: ['^lib/(kernel|documents)/', anyFeature, '^node_modules/(zod|temporal-polyfill)/'] },
    },
    {
      name: 'pure-reaches-no-machinery',
      comment: 'Pure files stay pure through whatever they import: no database, server, session, file or screen.',
      severity: 'error',
      from: { path: pure, pathNot: tests },
      to: { path: ['^db/', '^app/', '^lib/(platform|ui)/', writes, reads, loaders, screens, next], reachable: true },
    },
    {
      name: 'reads-only-read',
      comment: 'Queries know neither commands nor screens nor sessions.',
      severity: 'error',
      from: { path: reads, pathNot: tests },
      to: { path: [writes, loaders, screens, '^app/', '^lib/ui/', '^lib/platform/(session|action|command)\\.ts$'] },
    },
    {
      name: 'loaders-load',
      comment: 'Loaders put queries, policy and session together; they change nothing and draw nothing.',
      severity: 'error',
      from: { path: loaders, pathNot: tests },
      to: { path: [writes, screens, '^app/', '^lib/ui/', '^lib/platform/(action|command)\\.ts$'] },
    },
    {
      name: 'writes-only-write',
      comment: 'Commands know neither screens nor loaders nor sessions, and do not call one another.',
      severity: 'error',
      from: { path: writes, pathNot: tests },
      to: { path: [writes, loaders, screens, '^app/', '^lib/ui/', '^lib/platform/(session|action)\\.ts$'] },
    },
    {
      name: 'components-draw',
      comment: 'Components get their data as properties: no database, no commands, no platform.',
      severity: 'error',
      from: { path: inFeature('components'), pathNot: tests },
      to: { path: ['^db/', '^app/', writes, '^node_modules/(drizzle-orm|better-sqlite3)/'] },
    },
    {
      name: 'components-load-nothing',
      comment:
        'A component may name the type of what was loaded for it; loading and plumbing are the business of the page.',
      severity: 'error',
      from: { path: inFeature('components'), pathNot: tests },
      to: { path: [reads, loaders, '^lib/platform/'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'actions-bridge',
      comment: 'Actions lead from a form to a command: no tables, no queries, no other way to the database.',
      severity: 'error',
      from: { path: inFeature('actions') },
      to: { path: ['^db/', '^app/', reads, '^lib/platform/(database|event-log)\\.ts$', '^lib/ui/'] },
    },
    {
      name: 'app-composes',
      comment: 'Routes call loaders, actions, components and exports; no query, no table, no command.',
      severity: 'error',
      from: { path: '^app/' },
      to: { path: ['^db/', reads, writes, '^node_modules/(drizzle-orm|better-sqlite3)/'] },
    },
    {
      name: 'next-stays-outside',
      comment: 'What is below the screens also runs on the command line and in tests, without Next.',
      severity: 'error',
      from: { pathNot: [...nextAllowed, tests, '^e2e/'] },
      to: { path: next },
    },
    {
      name: 'components-use-the-browser-side-of-next',
      comment: 'Components may link and navigate; headers, cookies and the cache belong to loaders and actions.',
      severity: 'error',
      from: { path: [inFeature('components'), '^lib/ui/'] },
      to: { path: next, pathNot: nextInBrowser, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'runs-without-next',
      comment: 'Commands, queries, fixtures and the command line must not reach Next through anything they import.',
      severity: 'error',
      from: { path: [writes, reads, '^lib/fixtures/', '^cli/'], pathNot: tests },
      to: { path: next, reachable: true },
    },
    {
      name: 'platform-knows-no-feature',
      comment: 'Plumbing serves every feature and knows none.',
      severity: 'error',
      from: { path: '^lib/platform/', pathNot: tests },
      to: { path: [anyFeature, '^lib/ui/', '^app/', '^cli/'] },
    },
    {
      name: 'ui-knows-no-feature',
      comment: 'These components would fit another product.',
      severity: 'error',
      from: { path: '^lib/ui/' },
      to: { path: [anyFeature, '^lib/(platform|i18n)/', '^db/', '^app/'] },
    },
    {
      name: 'documents-are-formats',
      comment: 'How a workbook or a Word document is read and written, whatever stands in it.',
      severity: 'error',
      from: { path: '^lib/documents/', pathNot: tests },
      to: { path: [anyFeature, '^lib/(platform|ui|i18n)/', '^db/', '^app/'] },
    },
    {
      name: 'kernel-is-alone',
      comment: 'The kernel knows nothing of the product; of packages only zod and the calendar.',
      severity: 'error',
      from: { path: '^lib/kernel/', pathNot: tests },
      to: { pathNot: ['^lib/kernel/', '^node_modules/(zod|temporal-polyfill)/', '^(node:)?crypto$'] },
    },
    {
      name: 'i18n-is-words',
      comment: 'The words of the interface depend on no feature.',
      severity: 'error',
      from: { path: '^lib/i18n/', pathNot: tests },
      to: { path: [anyFeature, '^db/', '^app/'] },
    },
    {
      name: 'tables-know-only-types',
      comment:
        'Tables use the closed lists of types.ts and the kernel: drizzle-kit loads them outside the application.',
      severity: 'error',
      from: { path: '^db/schema/' },
      to: {
        pathNot: ['^db/schema/', `${anyFeature}types\\.ts$`, '^lib/kernel/', '^node_modules/drizzle-orm/'],
      },
    },
    {
      name: 'tables-use-relative-paths',
      comment: 'drizzle-kit does not know the alias @.',
      severity: 'error',
      from: { path: '^db/schema/' },
      to: { dependencyTypes: ['aliased'] },
    },
    {
      name: 'database-knows-no-feature',
      comment: 'Opening and migrating depends on tables only.',
      severity: 'error',
      from: { path: '^db/[^/]+\\.ts$', pathNot: tests },
      to: { path: ['^lib/', '^app/', '^cli/'] },
    },
    {
      name: 'nobody-imports-the-entries',
      comment: 'Routes and command-line entries are entered from outside only.',
      severity: 'error',
      from: { pathNot: ['^app/', '^cli/'] },
      to: { path: ['^app/', '^cli/'] },
    },
    {
      name: 'test-helpers-only-in-tests',
      comment: 'Contexts that stand still and ids that replay must not get into the product.',
      severity: 'error',
      from: { pathNot: [tests, testHelpers, '^e2e/', '^playwright\\.config\\.ts$'] },
      to: { path: [testHelpers, tests, '^e2e/', '^node_modules/(vitest|fast-check|@playwright)/'] },
    },
    {
      name: 'no-cycles',
      comment: 'A cycle has no order in which it can be read. What only names a type is not executed.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nobody imports and that imports nobody is dead.',
      severity: 'error',
      from: { orphan: true, pathNot: ['\\.d\\.ts$', '^app/', '^instrumentation\\.ts$', tests] },
      to: {},
    },
    {
      name: 'nothing-unresolvable',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-undeclared-packages',
      comment: 'What is imported stands in package.json: in dependencies, when the product needs it to run.',
      severity: 'error',
      from: { path: '^(app|lib|db|cli|proxy|instrumentation)', pathNot: [tests, testHelpers] },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown', 'npm-optional'],
        dependencyTypesNot: ['type-only'],
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.(css|json)$' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
