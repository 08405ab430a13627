import type { SiteText } from './nb.ts';

export const nn: SiteText = {
  front: {
    title: 'Kva er nytt i kommunane?',
    lead: 'Innovasjonsbarometeret spør leiarane av skular, sjukeheimar, bibliotek og andre kommunale verksemder om kva nytt dei har teke i bruk, kva som sette det i gang, kva som hjelpte og hindra, og kva det førte til.',
    logIn: 'Logg inn for kommunar og fylkeskommunar',
    whenTitle: 'Når det skjer',
    noEdition: 'Inga undersøking er planlagd akkurat no.',
    stage: {
      planned: 'Planlagd.',
      open: 'Open: leiarane svarar no.',
      'in-preparation': 'Avslutta. Resultata er under arbeid og kjem for alle samtidig.',
      released: 'Resultata er ute. Kommunar og fylkeskommunar finn sine når dei loggar inn.',
    },
    whoTitle: 'Kven som blir spurde',
    who: 'Leiarar av einingar i alle kommunar og fylkeskommunar i landet, i desse sektorane:',
    invited:
      'Dei får ei personleg lenkje på e-post. Det tek om lag ti minutt å svare, og ein kan halde fram seinare eller på ei anna maskin.',
    getTitle: 'Kva kommunen får',
    get: [
      'Medan undersøkinga er open: kor stor del av einingane som har svara.',
      'Når resultata kjem: ein eigen rapport i målforma til kommunen, der eigne tal står ved sida av liknande kommunar, fylket og landet, og der det står kor sikre tala er.',
      'Dei same tala som ein tabell til vidare bruk.',
      'Rapportar og tal frå tidlegare utgåver, same stad.',
    ],
    privacyTitle: 'Slik blir svara verna',
    privacy: (minBase: number | undefined) => [
      'Svara er fortrulege. Dei blir lagra for seg, skilde frå namn og adresser.',
      minBase === undefined
        ? 'Tal om få svar blir aldri viste.'
        : `Ingen tal blir viste når færre enn ${minBase} har svara, og tal som kunne røpe dei, blir òg haldne tilbake.`,
      'Kommunen får ikkje vite kven som har svara, og ser ingen enkeltsvar.',
      'Ingen ser resultat før dei kjem for alle, samtidig.',
      'Det ein skriv med eigne ord, står aldri i ein rapport.',
    ],
  },
  dates: { opens: 'Opnar', closes: 'Stengjer', results: 'Resultat' },
  notFound: {
    title: 'Sida finst ikkje',
    explanation: 'Det er ingenting på denne adressa. Er ho skriven av, kan det ha kome med ein feil.',
  },
  trouble: {
    'method-not-allowed': {
      title: 'Denne sida tek ikkje imot noko',
      explanation: 'Sida kan berre lesast. Gå tilbake og prøv på ein annan måte.',
    },
    'too-large': {
      title: 'For mykje på éin gong',
      explanation: 'Det som vart sendt, er større enn vi kan ta imot.',
    },
    forbidden: {
      title: 'Ikkje denne vegen',
      explanation: 'Denne adressa er ikkje for besøk. Gå inn gjennom framsida.',
    },
    failed: {
      title: 'Noko gjekk gale hos oss',
      explanation: 'Vi har fått melding om feilen. Prøv igjen om litt.',
    },
  },
  reference: (requestId: string) => `Spør du oss om det, oppgi denne referansen: ${requestId}`,
  frontPage: 'Til framsida',
};
