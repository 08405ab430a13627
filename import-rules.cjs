// Who may import whom, checked by `npm run check:imports`. The reasons: docs/decisions/0009-workshop.md.
// TypeScript 7 has no compiler API, so the files are read by swc; `import type` counts like any other import.

const SERVICES = '(@aws-sdk|@smithy|@sparticuz|nodemailer|openid-client|puppeteer-core)';

module.exports = {
  forbidden: [
    rule(
      'core-is-closed',
      '^functions/core/',
      { pathNot: '^(functions/core/|node_modules/zod/)' },
      'the core knows itself and zod: no services, no node built-ins, no clock',
    ),
    rule(
      'ports-know-only-core',
      '^functions/ports(/|\\.ts$)',
      { pathNot: '^functions/(core|ports)/' },
      'ports are written in the words of the core',
    ),
    rule(
      'adapters-serve-ports',
      '^functions/adapters/',
      { path: '^(functions/(?!core/|adapters/|ports(/|\\.ts$)|log\\.ts$)|templates/|infra/)' },
      'an adapter knows the ports, the core and its service',
    ),
    rule(
      'services-in-adapters',
      { path: '^(functions|templates|infra)/', pathNot: '^(functions/adapters|infra/local)/' },
      { path: `^node_modules/${SERVICES}/` },
      'one folder talks to services, so that everything else runs without them',
    ),
    rule(
      'middy-in-pipelines',
      { path: '^(functions|templates|infra)/', pathNot: '^functions/(http|events)/' },
      { path: '^node_modules/@middy/' },
      'handlers do not see the middleware engine',
    ),
    rule(
      'pipelines-carry-anything',
      '^functions/(http|events)/',
      { path: '^functions/(adapters|handlers|commands)/|^functions/live\\.ts$' },
      'a pipeline does not know what it carries, nor where that is kept',
    ),
    rule(
      'handlers-are-strangers',
      '^functions/handlers/([^/.]+)',
      { path: '^functions/handlers/', pathNot: '^functions/handlers/$1[/.]' },
      'shared work moves down into the core, never sideways',
    ),
    rule(
      'handlers-ask-ports',
      '^functions/(handlers|commands)/',
      { path: '^functions/adapters/' },
      'live.ts alone chooses the adapters',
    ),
    rule(
      'live-only-composes',
      '^functions/(live|config)\\.ts$',
      { path: '^(functions/(handlers|commands|http|events)|templates)/' },
      'the composition root is used by handlers, not the other way round',
    ),
    rule(
      'command-line-in-commands',
      { path: '^(functions|templates)/', pathNot: '^functions/commands/' },
      { path: '^node_modules/(commander|cli-progress)/|^functions/commands/' },
      'nothing that runs in the cloud knows the command line',
    ),
    rule(
      'templates-draw',
      '^templates/',
      { pathNot: '^(templates/|functions/core/|node_modules/preact)' },
      'templates get a finished model and draw it',
    ),
    rule(
      'infra-names-paths',
      { path: '^infra/', pathNot: '^infra/local/' },
      { path: '^(functions|templates)/' },
      'constructs point at entry files by path',
    ),
    rule(
      'functions-ignore-infra',
      '^(functions|templates)/',
      { path: '^infra/' },
      'what runs does not know how it is deployed',
    ),
    rule(
      'nothing-imports-test',
      { pathNot: '^test/' },
      { path: '^test/' },
      'tests look in, nothing looks out',
    ),
    rule(
      'what-runs-is-a-dependency',
      '^(functions|templates)/',
      { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
      'a package that runs in the cloud stands under dependencies in package.json',
    ),
    rule('everything-exists', {}, { couldNotResolve: true }, 'the import leads nowhere'),
    rule('no-cycles', {}, { circular: true }, 'a cycle is a module that has not been named yet'),
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(cdk\\.out|coverage|\\.local|\\.git)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'require'],
    },
  },
};

function rule(name, from, to, comment) {
  return { name, severity: 'error', comment, from: typeof from === 'string' ? { path: from } : from, to };
}
