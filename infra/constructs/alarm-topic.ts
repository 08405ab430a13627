import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';

/** Where alarms go: a topic over TLS that mails every address, after each has confirmed once. */
export class AlarmTopic extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, id: string, props: { readonly addresses: readonly string[] }) {
    super(scope, id);
    this.topic = new Topic(this, 'Topic', { displayName: 'Innovasjonsbarometer', enforceSSL: true });
    for (const address of props.addresses) this.topic.addSubscription(new EmailSubscription(address));
  }
}
