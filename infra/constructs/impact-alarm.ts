import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';

export interface ImpactAlarmProps {
  readonly metric: IMetric;
  /** The alarm goes off at this value and above. */
  readonly threshold: number;
  /** Periods of the metric in a row that must reach the threshold; 1 unless told. */
  readonly periods?: number;
  /**
   * What people lose while this lasts, in one sentence that begins "While this fails,".
   * Write it for whoever is woken up.
   */
  readonly failureImpact: string;
  /** What was measured, in words: "a message was parked after three tries". */
  readonly sign: string;
  /** Heading in docs/operate.md that says what to do. */
  readonly remedy: string;
  readonly alarms: ITopic;
}

/**
 * An alarm whose text says what people lose, what was seen and where to read what to do.
 * Silence is health: no data means no alarm. The end of the trouble is told as well.
 * @throws {FailureImpactError} when the text doesn't begin with the loss.
 */
export class ImpactAlarm extends Construct {
  constructor(scope: Construct, id: string, props: ImpactAlarmProps) {
    super(scope, id);
    if (!/^While this fails, .+\.$/.test(props.failureImpact))
      throw new FailureImpactError(props.failureImpact);

    const alarm = new Alarm(this, 'Alarm', {
      alarmDescription: `${props.failureImpact} Seen: ${props.sign}. What to do: docs/operate.md, "${props.remedy}".`,
      metric: props.metric,
      threshold: props.threshold,
      evaluationPeriods: props.periods ?? 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(props.alarms));
    alarm.addOkAction(new SnsAction(props.alarms));
  }
}

export class FailureImpactError extends Error {
  override readonly name = 'FailureImpactError';

  constructor(text: string) {
    super(`An alarm says what people lose: "While this fails, … ." This one says "${text}".`);
  }
}
