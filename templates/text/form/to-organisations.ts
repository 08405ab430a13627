import type { Language } from '../../../functions/core/language.ts';
import { en } from './en.ts';
import { type FormText, nb } from './nb.ts';
import { nn } from './nn.ts';

/** What the pages say in other words where whole municipalities and county authorities are asked, not units. */
interface ToOrganisations {
  readonly start: Pick<FormText['start'], 'aim' | 'unit' | 'how' | 'confidential' | 'thresholds'>;
  readonly review: Pick<FormText['review'], 'answeredMeanwhile'>;
  readonly receipt: Pick<FormText['receipt'], 'unit'>;
  readonly answered: Pick<FormText['answered'], 'title' | 'refused'>;
  readonly withdraw: Pick<FormText['withdraw'], 'consequence'>;
}

export const toOrganisations: Readonly<Record<Language, ToOrganisations>> = {
  nb: {
    start: {
      aim:
        'Vi spør øverste administrative leder i kommuner og fylkeskommuner hvordan kommunen eller fylkeskommunen ' +
        'arbeider med å gjøre ting på nye måter. Svaret er like nyttig om dere ikke har gjort noe nytt.',
      unit: 'Invitert',
      how: [
        'Kommunen eller fylkeskommunen gir ett svar. Svar for hele organisasjonen, ikke for deg selv.',
        ...nb.start.how.slice(1),
      ],
      confidential:
        'Svarene er fortrolige, men ikke anonyme. Vi kan knytte dem til kommunen eller fylkeskommunen, slik at du ' +
        'kan rette dem og få en kopi. Vi viser aldri hva en enkelt kommune eller fylkeskommune har svart.',
      thresholds: (minBase, minCategory) =>
        `Resultatene er samlede tall. Vi viser ingen tall for færre enn ${minBase} kommuner og fylkeskommuner som ` +
        `har svart, og heller ikke der færre enn ${minCategory} har valgt et svar eller færre enn ${minCategory} har ` +
        'valgt noe annet.',
    },
    review: {
      answeredMeanwhile: (time) =>
        `Noen hos dere har sendt svar i mellomtiden; de ble mottatt ${time}. Svarene her er tatt vare på. Sender du ` +
        'dem, erstatter de dem som ble sendt.',
    },
    receipt: { unit: 'Invitert' },
    answered: {
      title: 'Kommunen eller fylkeskommunen har svart',
      refused:
        'Kommunen eller fylkeskommunen har alt svart, så det som ble sendt nå, er ikke lagret. Vil du endre noe, må ' +
        'du rette svarene.',
    },
    withdraw: {
      consequence:
        'Svarene blir slettet for godt og teller ikke med i resultatene. Kommunen eller fylkeskommunen kan ikke ' +
        'svare på nytt.',
    },
  },
  nn: {
    start: {
      aim:
        'Vi spør øvste administrative leiar i kommunar og fylkeskommunar korleis kommunen eller fylkeskommunen ' +
        'arbeider med å gjere ting på nye måtar. Svaret er like nyttig om de ikkje har gjort noko nytt.',
      unit: 'Invitert',
      how: [
        'Kommunen eller fylkeskommunen gir eitt svar. Svar for heile organisasjonen, ikkje for deg sjølv.',
        ...nn.start.how.slice(1),
      ],
      confidential:
        'Svara er fortrulege, men ikkje anonyme. Vi kan knyte dei til kommunen eller fylkeskommunen, slik at du kan ' +
        'rette dei og få ein kopi. Vi viser aldri kva ein enkelt kommune eller fylkeskommune har svart.',
      thresholds: (minBase, minCategory) =>
        `Resultata er samla tal. Vi viser ingen tal for færre enn ${minBase} kommunar og fylkeskommunar som har ` +
        `svart, og heller ikkje der færre enn ${minCategory} har valt eit svar eller færre enn ${minCategory} har ` +
        'valt noko anna.',
    },
    review: {
      answeredMeanwhile: (time) =>
        `Nokon hos dykk har sendt svar i mellomtida; vi fekk dei ${time}. Svara her er tekne vare på. Sender du dei, ` +
        'erstattar dei dei som vart sende.',
    },
    receipt: { unit: 'Invitert' },
    answered: {
      title: 'Kommunen eller fylkeskommunen har svart',
      refused:
        'Kommunen eller fylkeskommunen har alt svart, så det som vart sendt no, er ikkje lagra. Vil du endre noko, ' +
        'må du rette svara.',
    },
    withdraw: {
      consequence:
        'Svara blir sletta for godt og tel ikkje med i resultata. Kommunen eller fylkeskommunen kan ikkje svare på ' +
        'nytt.',
    },
  },
  en: {
    start: {
      aim:
        'We ask the chief executives of municipalities and county authorities how their organisation works on doing ' +
        'things in new ways. An answer is just as useful if you have done nothing new.',
      unit: 'Invited',
      how: [
        'Your municipality or county authority gives one answer. Answer for the whole organisation, not for yourself.',
        ...en.start.how.slice(1),
      ],
      confidential:
        'The answers are confidential, but not anonymous. We can link them to your municipality or county authority, ' +
        'so that you can correct them and get a copy. We never show what a single one has answered.',
      thresholds: (minBase, minCategory) =>
        `The results are totals. We show no figures for fewer than ${minBase} municipalities and county authorities ` +
        `that answered, nor where fewer than ${minCategory} chose an answer or fewer than ${minCategory} chose ` +
        'something else.',
    },
    review: {
      answeredMeanwhile: (time) =>
        `Somebody else in your organisation has sent answers in the meantime; they were received on ${time}. The ` +
        'answers here have been kept. If you send them, they replace those that were sent.',
    },
    receipt: { unit: 'Invited' },
    answered: {
      title: 'Your municipality or county authority has answered',
      refused:
        'Your municipality or county authority has already answered, so what was sent now has not been saved. To ' +
        'change something, correct the answers.',
    },
    withdraw: {
      consequence:
        'The answers will be deleted for good and will not count in the results. Your municipality or county ' +
        'authority cannot answer again.',
    },
  },
};
