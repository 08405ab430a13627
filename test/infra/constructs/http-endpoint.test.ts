import { describe, expect, test } from '@jest/globals';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { HttpEndpoint } from '../../../infra/constructs/http-endpoint.ts';
import { HttpFront } from '../../../infra/constructs/http-front.ts';
import { NodeFunction } from '../../../infra/constructs/node-function.ts';
import { alarmThatSays, propertiesOf, templateOf } from '../support/synthesis.ts';

const endpoint = (...routes: string[]) =>
  templateOf((scope, alarms) => {
    const front = new HttpFront(scope, 'Front', {
      throttle: { requestsPerSecond: 7, burst: 11 },
      logDays: RetentionDays.ONE_WEEK,
      alarms,
      failureImpact: 'While this fails, some are sent away.',
    });
    new HttpEndpoint(scope, 'Form', {
      front,
      worker: new NodeFunction(scope, 'Worker', {
        entry: 'functions/log.ts',
        environment: {},
        logDays: RetentionDays.ONE_WEEK,
      }),
      routes,
      alarms,
      failureImpact: 'While this fails, nobody can answer.',
    });
  });
const template = endpoint('ANY /s/{proxy+}', '$default');

describe('HttpFront', () => {
  test('limits the rate', () => {
    template.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      DefaultRouteSettings: { ThrottlingRateLimit: 7, ThrottlingBurstLimit: 11 },
    });
  });

  test('logs the route of a request, never its path, query or sender', () => {
    const [stage] = propertiesOf(template, 'AWS::ApiGatewayV2::Stage');
    const format: string = stage?.AccessLogSettings.Format;

    expect(format.match(/\$context\.[\w.]+/g)?.toSorted()).toEqual([
      '$context.requestId',
      '$context.requestTimeEpoch',
      '$context.responseLatency',
      '$context.responseLength',
      '$context.routeKey',
      '$context.status',
    ]);
    // Metric filters compare the status as a number.
    expect(JSON.parse(format.replaceAll(/\$context\.\w+/g, '5'))).toMatchObject({ status: 5 });
  });

  test('says so when people are sent away', () => {
    template.hasResourceProperties('AWS::Logs::MetricFilter', { FilterPattern: '{ $.status = 429 }' });
    template.hasResourceProperties(
      'AWS::CloudWatch::Alarm',
      alarmThatSays('^While this fails, some are sent away'),
    );
  });
});

describe('HttpEndpoint', () => {
  test('answers its routes through its function', () => {
    const routes = propertiesOf(template, 'AWS::ApiGatewayV2::Route').map(({ RouteKey }) => RouteKey);
    expect(routes.toSorted()).toEqual(['$default', 'ANY /s/{proxy+}']);
    template.hasResourceProperties('AWS::ApiGatewayV2::Integration', {
      IntegrationType: 'AWS_PROXY',
      PayloadFormatVersion: '2.0',
    });
  });

  test('raises an alarm for internal errors on its own routes', () => {
    template.hasResourceProperties('AWS::Logs::MetricFilter', {
      FilterPattern: '{ ($.status >= 500) && (($.route = "ANY /s/{proxy+}") || ($.route = "$default")) }',
    });
    template.hasResourceProperties(
      'AWS::CloudWatch::Alarm',
      alarmThatSays('^While this fails, nobody can answer'),
    );
  });

  test.each(['/login', 'GET login', 'FETCH /login'])('refuses "%s", which is no route', (route) => {
    expect(() => endpoint(route)).toThrow(RangeError);
  });
});
