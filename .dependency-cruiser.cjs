/** The floors of the house (see sim/HOUSE.md): a file imports its own floor or below. */
const floors = [
  '^sim/kernel/',
  '^sim/(journal|world|money|time)[.]ts$',
  '^sim/chain/',
  '^sim/exchange/',
  '^sim/(customers|attacks)/',
  '^sim/scenario/',
  '^sim/(measure|prose)/',
  '^sim/machine/',
  '^sim/cli/',
];

const portable = floors.slice(0, 7);

/** What server and page say to each other: either may import it, so it runs wherever either does. */
const contract = '^dashboard/contract(/|[.]ts$)';

/** The packages floors 0-6 are built on: pure, and the same in every engine. */
const packages = [
  '^node_modules/@noble/(ed25519|hashes|secp256k1)/',
  '^node_modules/@stdlib/math-base-special-(exp|ln)/',
  '^node_modules/(seedrandom|yaml|zod)/',
  '^node_modules/@types/seedrandom/',
];

module.exports = {
  forbidden: [
    ...floors.slice(0, -1).map((floor, level) => ({
      name: `floor-${level}-looks-down`,
      comment: 'A file imports its own floor or below.',
      severity: 'error',
      from: { path: floor },
      to: { path: floors.slice(level + 1) },
    })),
    {
      name: 'every-file-has-a-floor',
      comment: 'A file in sim/ that no floor claims could import anything.',
      severity: 'error',
      from: {},
      to: { path: '^sim/', pathNot: floors },
    },
    {
      name: 'no-cycles',
      comment:
        'Two files that need each other to run are one file, or three; types may know each other.',
      severity: 'error',
      from: { path: '^(sim|dashboard)/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'visitors-use-the-doors',
      comment: 'Customers and whoever else comes in from the street see doors and notices alone.',
      severity: 'error',
      from: { path: floors[4] },
      to: { path: floors[3], pathNot: '^sim/exchange/(doors|notices)[.]ts$' },
    },
    {
      name: 'controls-stand-alone',
      comment: 'A control imports no other control: what two of them share belongs to a room.',
      severity: 'error',
      from: { path: '^sim/exchange/controls/', pathNot: '/index[.]ts$' },
      to: { path: '^sim/exchange/controls/' },
    },
    {
      name: 'only-the-machine-touches-node',
      comment: 'Floors 0-6 run in a browser too.',
      severity: 'error',
      from: { path: [...portable, contract, '^dashboard/web/'] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'floors-use-known-packages',
      comment: 'A package on floors 0-6 must be pure and give the same numbers in every engine.',
      severity: 'error',
      from: { path: [...portable, contract] },
      to: { path: '^node_modules/', pathNot: packages },
    },
    {
      name: 'contract-takes-no-side',
      comment: 'What server and page say to each other knows neither, and nothing above floor 6.',
      severity: 'error',
      from: { path: contract },
      to: { path: ['^sim/(machine|cli)/', '^dashboard/(server|web)/'] },
    },
    {
      name: 'only-serve-opens-the-dashboard',
      comment: 'The simulator is whole without it.',
      severity: 'error',
      from: { path: '^sim/', pathNot: '^sim/cli/serve[.]ts$' },
      to: { path: '^dashboard/' },
    },
    {
      name: 'serve-opens-the-dashboard-late',
      comment: 'The other verbs must not pay for a server: import() it.',
      severity: 'error',
      from: { path: '^sim/cli/serve[.]ts$' },
      to: { path: '^dashboard/', dependencyTypesNot: ['dynamic-import'] },
    },
    {
      name: 'page-sees-the-simulator-only',
      comment: 'The page can run without a server.',
      severity: 'error',
      from: { path: '^dashboard/web/' },
      to: { path: ['^sim/(machine|cli)/', '^dashboard/server/'] },
    },
    {
      name: 'server-serves-no-verbs',
      comment: 'The server uses the machine, not the command line.',
      severity: 'error',
      from: { path: '^dashboard/server/' },
      to: { path: ['^sim/cli/', '^dashboard/web/'] },
    },
    {
      name: 'house-needs-no-tests',
      comment: 'Nothing that runs imports a test.',
      severity: 'error',
      from: { path: '^(sim|dashboard)/' },
      to: { path: '^test/' },
    },
    {
      name: 'no-tools-at-run-time',
      comment: 'A development dependency is not there when the package is installed.',
      severity: 'error',
      from: { path: ['^sim/', '^dashboard/server/', contract] },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        pathNot: '^node_modules/@types/', // erased; the package beside it is a dependency
      },
    },
    {
      name: 'every-import-resolves',
      severity: 'error',
      from: {},
      // made when the page is built
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dashboard/web/dist/' }, // the built page
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
};
