import type { EditionPlan } from '../../../core/edition/edition.ts';
import type { Questionnaire } from '../../../core/questionnaire/questionnaire.ts';
import type { Schema } from './answer-schemas.ts';
import { jsonOf, schemasFor } from './schemas.ts';

const CODE = parameter('code', 'The code of the invitation: the last part of the link in the mail.', {
  type: 'string',
  pattern: '^[A-Za-z0-9_-]{43}$',
});
const SUBMISSION_ID = parameter(
  'submissionId',
  'Made by the client before the answers are first sent, and the same each time they are sent.',
  { type: 'string', format: 'uuid' },
);
const LANGUAGE = {
  name: 'Accept-Language',
  in: 'header',
  description: 'Language of problem documents: `nb`, `nn` or `en`.',
  schema: { type: 'string', default: 'nb' },
};

const REFUSED_EVERYWHERE = {
  '404': problemResponse('`unknown-invitation`: there is no invitation with this code.'),
  '410': problemResponse('`revoked-invitation`; `erased`: the answers were deleted at the unit’s wish.'),
};

/** The JSON interface of one edition as an OpenAPI 3.1 document. In English, as interfaces are. */
export function openApiDocument(plan: EditionPlan, questionnaire: Questionnaire): Schema {
  return {
    openapi: '3.1.0',
    info: {
      title: `${plan.title.en}: answers`,
      version: `1.0.0+${plan.id}`,
      description:
        'Takes the answers of one unit, as its form does. Whoever has the code of an invitation may answer for the ' +
        'unit. Sending again after a lost reply is safe: the same id with the same content gives the same receipt.',
      contact: { name: plan.contact.name, email: plan.contact.email },
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    security: [],
    paths: {
      '/v1/invitations/{code}': {
        parameters: [CODE, LANGUAGE],
        get: {
          operationId: 'getInvitation',
          summary: 'What the invitation is to, and whether it was answered',
          responses: { '200': response('The invitation.', 'Invitation'), ...REFUSED_EVERYWHERE },
        },
      },
      '/v1/invitations/{code}/submissions/{submissionId}': {
        parameters: [CODE, SUBMISSION_ID, LANGUAGE],
        put: putOperation(),
        get: {
          operationId: 'getReceipt',
          summary: 'The receipt, for whoever lost the reply',
          responses: {
            '200': response('It was received.', 'Receipt'),
            ...REFUSED_EVERYWHERE,
            '404': problemResponse('`unknown-submission`: it was not received; or `unknown-invitation`.'),
          },
        },
      },
      '/v1/questionnaires/{id}/{version}': {
        parameters: [
          parameter('id', 'Questionnaire.', { type: 'string', examples: [questionnaire.id] }),
          parameter('version', 'Its version.', { type: 'string', examples: [questionnaire.version] }),
          LANGUAGE,
        ],
        get: {
          operationId: 'getQuestionnaire',
          summary: 'Questions, options and routing, in all languages',
          responses: {
            '200': response('The questionnaire.', 'Questionnaire'),
            '404': problemResponse('`unknown-questionnaire`: no edition uses it.'),
          },
        },
      },
    },
    components: { schemas: schemasFor(plan, questionnaire) },
  };
}

function putOperation(): Schema {
  return {
    operationId: 'putSubmission',
    summary: 'Send answers, once',
    requestBody: { required: true, content: jsonOf('Submission') },
    responses: {
      '200': response('They were received before; the same receipt as then.', 'Receipt'),
      '201': response('They are stored.', 'Receipt'),
      '400': problemResponse('`malformed-submission-id`, `broken-json`, `broken-encoding` or `too-deep`.'),
      '403': problemResponse('`not-open-yet`'),
      '404': problemResponse('`unknown-invitation`'),
      '409': {
        description:
          '`same-id-other-content`, `already-answered`, `replaces-another` or `too-many-corrections`; ' +
          'with the newest receipt, whose id a correction names in `replaces`.',
        content: jsonOf('Conflict', 'application/problem+json'),
      },
      '410': problemResponse('`closed`, `revoked-invitation` or `erased`.'),
      '413': problemResponse('`too-large`'),
      '415': problemResponse('`wrong-content-type`'),
      '422': {
        description: '`wrong-submission`: everything that must be put right.',
        content: jsonOf('WrongSubmission', 'application/problem+json'),
      },
    },
  };
}

function parameter(name: string, description: string, schema: Schema): Schema {
  return { name, in: 'path', required: true, description, schema };
}

function response(description: string, schema: string): Schema {
  return { description, content: jsonOf(schema) };
}

function problemResponse(description: string): Schema {
  return { description, content: jsonOf('Problem', 'application/problem+json') };
}
