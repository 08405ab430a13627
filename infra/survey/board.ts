import { Duration } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { WatchBoard } from '../constructs/watch-board.ts';
import { type Stage, stackNameOf } from '../stages.ts';
import type { Pages } from './pages.ts';
import type { Workers } from './workers.ts';

const fiveMinutes = { period: Duration.minutes(5) };

/** What an operator looks at while an edition is open and while reports are printed. */
export function watch(scope: Construct, stage: Stage, pages: Pages, workers: Workers): void {
  const { aggregate, rendering } = workers;
  new WatchBoard(scope, 'Board', {
    name: stackNameOf(stage),
    panels: [
      {
        title: 'Requests by function',
        lines: [pages.respondForm, pages.respondApi, pages.municipality, pages.publicPages].map(
          ({ fn, node }) => fn.metricInvocations({ ...fiveMinutes, label: node.id }),
        ),
      },
      {
        title: 'Time to answer, slowest of a hundred',
        lines: [pages.respondForm, pages.respondApi, pages.municipality].map(({ fn, node }) =>
          fn.metricDuration({ ...fiveMinutes, statistic: 'p99', label: node.id }),
        ),
      },
      {
        title: 'Age of the oldest answer that is not summed',
        lines: [
          aggregate.fn.metric('IteratorAge', { ...fiveMinutes, statistic: 'max', label: 'milliseconds' }),
        ],
      },
      {
        title: 'Reports waiting and parked',
        lines: [
          rendering.queue.metricApproximateNumberOfMessagesVisible({ ...fiveMinutes, label: 'waiting' }),
          rendering.parked.metricApproximateNumberOfMessagesVisible({ ...fiveMinutes, label: 'parked' }),
        ],
      },
    ],
  });
}
