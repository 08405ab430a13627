import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { HttpEndpoint } from '../constructs/http-endpoint.ts';
import type { HttpFront } from '../constructs/http-front.ts';
import { NodeFunction } from '../constructs/node-function.ts';
import type { Stage } from '../stages.ts';

type Settings = Readonly<Record<string, string>>;

export interface PagesProps {
  readonly stage: Stage;
  readonly front: HttpFront;
  readonly alarms: ITopic;
  /** Settings of every function that answers requests. */
  readonly settings: Settings;
  /** Settings of the one that recognises municipalities. */
  readonly loginSettings: Settings;
}

/** Everything that answers a request, each on its own routes with its own alarm. */
export class Pages extends Construct {
  readonly respondForm: NodeFunction;
  readonly respondApi: NodeFunction;
  readonly municipality: NodeFunction;
  readonly publicPages: NodeFunction;

  constructor(scope: Construct, id: string, props: PagesProps) {
    super(scope, id);
    const { stage, front, alarms, settings } = props;
    const shared = { environment: settings, logDays: stage.logDays };

    this.respondForm = new NodeFunction(this, 'RespondForm', {
      ...shared,
      entry: 'functions/handlers/respond-form.ts',
      ...(stage.instancesKeptForForm && { reservedInstances: stage.instancesKeptForForm }),
    });
    new HttpEndpoint(this, 'Form', {
      front,
      alarms,
      worker: this.respondForm,
      routes: ['ANY /s/{proxy+}'],
      failureImpact: 'While this fails, respondents cannot open, save or send their form.',
    });

    this.respondApi = new NodeFunction(this, 'RespondApi', {
      ...shared,
      entry: 'functions/handlers/respond-api.ts',
    });
    new HttpEndpoint(this, 'Api', {
      front,
      alarms,
      worker: this.respondApi,
      routes: ['ANY /v1/{proxy+}'],
      failureImpact: 'While this fails, systems cannot send answers; people still can, in the form.',
    });

    this.municipality = new NodeFunction(this, 'Municipality', {
      ...shared,
      environment: { ...settings, ...props.loginSettings },
      entry: 'functions/handlers/municipality.ts',
    });
    new HttpEndpoint(this, 'OwnPages', {
      front,
      alarms,
      worker: this.municipality,
      routes: [
        'ANY /municipality',
        'ANY /municipality/{proxy+}',
        'GET /login',
        'GET /login/callback',
        'POST /logout',
      ],
      failureImpact: 'While this fails, municipalities can neither log in nor fetch their reports.',
    });

    this.publicPages = new NodeFunction(this, 'PublicPages', {
      ...shared,
      entry: 'functions/handlers/public-pages.ts',
    });
    new HttpEndpoint(this, 'FrontPage', {
      front,
      alarms,
      worker: this.publicPages,
      routes: ['GET /', '$default'],
      failureImpact: 'While this fails, the public finds no front page.',
    });
  }
}
