/** Where the tests of this folder find DynamoDB Local; `npm run conformance` says it. */
export function dynamodbLocalAddress(): string {
  const address = process.env.DYNAMODB_LOCAL;
  if (address === undefined) throw new Error('Start these tests with `npm run conformance dynamodb`');
  return address;
}
