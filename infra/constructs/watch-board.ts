import { Dashboard, GraphWidget, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';

/** Lines that are looked at together, under one heading. */
export interface WatchPanel {
  readonly title: string;
  readonly lines: readonly IMetric[];
}

/** One page of graphs for the days when an edition is open or reports are printed. */
export class WatchBoard extends Construct {
  constructor(
    scope: Construct,
    id: string,
    props: { readonly name: string; readonly panels: readonly WatchPanel[] },
  ) {
    super(scope, id);
    const board = new Dashboard(this, 'Board', {
      dashboardName: props.name,
      defaultInterval: Duration.hours(6),
    });
    for (const { title, lines } of props.panels) {
      board.addWidgets(new GraphWidget({ title, left: [...lines], width: 12, height: 6 }));
    }
  }
}
