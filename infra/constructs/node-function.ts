import { join } from 'node:path';
import { type IGrantable, type IPrincipal, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, type ILayerVersion, LoggingFormat, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Duration, RemovalPolicy, Size } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { except, exceptions } from '../rules.ts';
import { bundling, projectRoot } from './bundling.ts';

export interface NodeFunctionProps {
  /** Source file of the handler, from the project's root: `functions/handlers/respond-form.ts`. */
  readonly entry: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly logDays: RetentionDays;
  /** 1024 unless told: a little over half a processor, which follows memory. */
  readonly memoryMegabytes?: number;
  /** 10 unless told. */
  readonly timeoutSeconds?: number;
  readonly architecture?: Architecture;
  readonly layers?: ILayerVersion[];
  readonly diskMegabytes?: number;
  /** Instances that only this function may take, which is also the most it gets. */
  readonly reservedInstances?: number;
}

/**
 * A function on Node.js 24 with a role and a log of its own.
 *
 * The role may write to that one log and send traces; anything else is granted in the stack. Logs are JSON and
 * are gone after the stage's days.
 */
export class NodeFunction extends Construct implements IGrantable {
  readonly fn: NodejsFunction;
  readonly role: Role;
  readonly timeoutSeconds: number;

  constructor(scope: Construct, id: string, props: NodeFunctionProps) {
    super(scope, id);
    this.timeoutSeconds = props.timeoutSeconds ?? 10;

    this.role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    const logGroup = new LogGroup(this, 'Log', {
      retention: props.logDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    logGroup.grantWrite(this.role);

    this.fn = new NodejsFunction(this, 'Fn', {
      entry: join(projectRoot, props.entry),
      projectRoot,
      depsLockFilePath: join(projectRoot, 'package-lock.json'),
      bundling,
      runtime: Runtime.NODEJS_24_X,
      architecture: props.architecture ?? Architecture.ARM_64,
      memorySize: props.memoryMegabytes ?? 1024,
      timeout: Duration.seconds(this.timeoutSeconds),
      ...(props.layers && { layers: props.layers }),
      ...(props.diskMegabytes && { ephemeralStorageSize: Size.mebibytes(props.diskMegabytes) }),
      ...(props.reservedInstances && { reservedConcurrentExecutions: props.reservedInstances }),
      environment: { ...props.environment, NODE_OPTIONS: '--enable-source-maps' },
      role: this.role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      tracing: Tracing.ACTIVE,
    });
    except(this.role, exceptions.tracing);
  }

  get grantPrincipal(): IPrincipal {
    return this.role.grantPrincipal;
  }
}
