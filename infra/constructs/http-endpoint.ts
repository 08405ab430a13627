import { HttpMethod, HttpRoute, HttpRouteKey } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Aws, Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { except, exceptions } from '../rules.ts';
import type { HttpFront } from './http-front.ts';
import { ImpactAlarm } from './impact-alarm.ts';
import type { NodeFunction } from './node-function.ts';

export interface HttpEndpointProps {
  readonly front: HttpFront;
  readonly worker: NodeFunction;
  /** Routes as the HTTP API writes them: `GET /login`, `ANY /s/{proxy+}`, `$default`. */
  readonly routes: readonly string[];
  readonly alarms: ITopic;
  readonly failureImpact: string;
}

/**
 * A function that answers some routes. The alarm counts answers of 500 and above on those routes, so a crash, a
 * timeout and a caught error are all seen; client errors aren't.
 */
export class HttpEndpoint extends Construct {
  constructor(scope: Construct, id: string, props: HttpEndpointProps) {
    super(scope, id);

    const integration = new HttpLambdaIntegration('Integration', props.worker.fn);
    for (const route of props.routes) {
      const made = new HttpRoute(this, route.replaceAll('/', '-'), {
        httpApi: props.front.api,
        routeKey: parseRoute(route),
        integration,
      });
      except(made, exceptions.openRoute);
    }

    const routes = props.routes.map((route) => `($.route = "${route}")`).join(' || ');
    const failures = new MetricFilter(this, 'Failures', {
      logGroup: props.front.accessLog,
      filterPattern: FilterPattern.literal(`{ ($.status >= 500) && (${routes}) }`),
      metricNamespace: Aws.STACK_NAME,
      metricName: `Failures-${id}`,
    });
    new ImpactAlarm(this, 'Failing', {
      metric: failures.metric({ statistic: 'sum', period: Duration.minutes(5) }),
      threshold: 3,
      failureImpact: props.failureImpact,
      sign: 'three requests in five minutes got an internal error',
      remedy: 'Pages fail',
      alarms: props.alarms,
    });
  }
}

function parseRoute(route: string): HttpRouteKey {
  if (route === '$default') return HttpRouteKey.DEFAULT;
  const [method, path] = route.split(' ');
  const known = Object.values(HttpMethod).find((one) => one === method);
  if (!known || !path?.startsWith('/'))
    throw new RangeError(`"${route}" is no route: it reads like "GET /login".`);
  return HttpRouteKey.with(path, known);
}
