import type { Language } from '../../functions/core/language.ts';

type Texts = Readonly<
  Record<
    | 'mark'
    | 'heading'
    | 'explanation'
    | 'label'
    | 'choose'
    | 'login'
    | 'cancel'
    | 'logout'
    | 'loggedOut'
    | 'backToSite',
    string
  >
>;

/** What the pages of the local identity provider say. */
export const IDENTITY_TEXTS: Readonly<Record<Language, Texts>> = {
  nb: {
    mark: 'Demonstrasjonsinnlogging – uten passord',
    heading: 'Logg inn som kommune eller fylkeskommune',
    explanation: 'Denne siden finnes bare i den lokale demonstrasjonen. Velg hvem du vil være.',
    label: 'Kommune eller fylkeskommune',
    choose: 'Velg …',
    login: 'Logg inn',
    cancel: 'Avbryt',
    logout: 'Logg ut',
    loggedOut: 'Du er logget ut',
    backToSite: 'Tilbake til Innovasjonsbarometeret',
  },
  nn: {
    mark: 'Demonstrasjonsinnlogging – utan passord',
    heading: 'Logg inn som kommune eller fylkeskommune',
    explanation: 'Denne sida finst berre i den lokale demonstrasjonen. Vel kven du vil vere.',
    label: 'Kommune eller fylkeskommune',
    choose: 'Vel …',
    login: 'Logg inn',
    cancel: 'Avbryt',
    logout: 'Logg ut',
    loggedOut: 'Du er logga ut',
    backToSite: 'Tilbake til Innovasjonsbarometeret',
  },
  en: {
    mark: 'Demonstration login – no password',
    heading: 'Log in as a municipality or county authority',
    explanation: 'This page exists only in the local demonstration. Choose whom you want to be.',
    label: 'Municipality or county authority',
    choose: 'Choose …',
    login: 'Log in',
    cancel: 'Cancel',
    logout: 'Log out',
    loggedOut: 'You are logged out',
    backToSite: 'Back to the Innovation Barometer',
  },
};
