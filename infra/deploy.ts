import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from './constructs/bundling.ts';
import { planDeployment } from './deployment.ts';

// `npm run deploy -- --stage test`
const plan = planDeployment(process.argv.slice(2));

if (plan.kind === 'refused') {
  console.error(plan.reason);
  process.exitCode = 2;
} else {
  for (const note of plan.notes) console.error(`Note: ${note}`);
  const cdk = join(projectRoot, 'node_modules/aws-cdk/bin/cdk');
  const run = spawnSync(process.execPath, [cdk, ...plan.words], { cwd: projectRoot, stdio: 'inherit' });
  if (run.status !== 0) {
    console.error(
      `\nStage ${plan.stage.name} was not deployed; the reason stands above. Nothing half-made is left: ` +
        'CloudFormation puts back what it changed. Usual reasons: docs/operate.md, "When a deployment fails".',
    );
    process.exitCode = run.status ?? 1;
  }
}
