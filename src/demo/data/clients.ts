import type { CurrencyCode } from './currencies.js';

interface Client {
  readonly name: string;
  readonly domain: string;
  readonly currency: CurrencyCode;
  readonly city: string;
  readonly country: string;
  readonly timezone: string;
  readonly contact: string;
  readonly contactHandle: string;
  readonly contactHeadline: string;
  /** The contact is the one behind the guest's token. */
  readonly isGuest: boolean;
}

type Place = readonly [city: string, country: string, timezone: string];
type Contact = readonly [name: string, handle: string, headline: string];

const client = (name: string, domain: string, currency: CurrencyCode, place: Place, contact: Contact): Client => ({
  name,
  domain,
  currency,
  city: place[0],
  country: place[1],
  timezone: place[2],
  contact: contact[0],
  contactHandle: contact[1],
  contactHeadline: contact[2],
  isGuest: false,
});

export const clients: readonly Client[] = [
  client(
    'Cascadia Health',
    'cascadia.example',
    'USD',
    ['Seattle', 'United States', 'PDT'],
    ['Robert Ellison', 'rellison', 'CIO'],
  ),
  client(
    'Nordlys Energi',
    'nordlys.example',
    'SEK',
    ['Stockholm', 'Sweden', 'CEST'],
    ['Åsa Bergström', 'asa', 'IT Director'],
  ),
  {
    ...client(
      'Maison Beaumont',
      'beaumont.example',
      'EUR',
      ['Paris', 'France', 'CEST'],
      ['Claire Beaumont', 'claire', 'COO'],
    ),
    isGuest: true,
  },
  client(
    '東京第一銀行',
    'dai-ichi.example',
    'JPY',
    ['東京', 'Japan', 'JST'],
    ['田中 健一', 'kenichi', '情報システム部長'],
  ),
  client(
    'Gulf Petro Services',
    'gulfpetro.example',
    'KWD',
    ['Kuwait City', 'Kuwait', '+03'],
    ['نورة الصباح', 'noura', 'Head of Procurement'],
  ),
  client(
    'Alpenbank',
    'alpenbank.example',
    'CHF',
    ['Zürich', 'Switzerland', 'CEST'],
    ['Reto Zürcher', 'reto', 'Programme Sponsor'],
  ),
  client(
    'Harbour & Sons',
    'harbour.example',
    'GBP',
    ['Bristol', 'United Kingdom', 'BST'],
    ['Fiona McAllister', 'fiona', 'Operations Director'],
  ),
  client(
    'Ελληνικά Πορθμεία',
    'porthmeia.example',
    'EUR',
    ['Πειραιάς', 'Greece', 'EEST'],
    ['Γιώργος Αντωνίου', 'giorgos', 'CFO'],
  ),
  client(
    'Dune Retail',
    'dune.example',
    'AED',
    ['Dubai', 'United Arab Emirates', '+04'],
    ['فاطمة المنصوري', 'fatima', 'Head of Digital'],
  ),
  client('한빛전자', 'hanbit.example', 'KRW', ['서울', 'South Korea', 'KST'], ['박지훈', 'jihoon', '구매팀장']),
  client(
    'Prairie Rail',
    'prairierail.example',
    'USD',
    ['Omaha', 'United States', 'CDT'],
    ['Dolores Whitaker', 'dolores', 'VP Engineering'],
  ),
  client(
    'Крафт Логистика',
    'kraft.example',
    'EUR',
    ['Рига', 'Latvia', 'EEST'],
    ['Ольга Кравченко', 'olga', 'Supply Chain Manager'],
  ),
  client(
    'Bluefin Insurance',
    'bluefin.example',
    'USD',
    ['Boston', 'United States', 'EDT'],
    ['Marcus Tate', 'marcus', 'Chief Actuary'],
  ),
  client(
    'Open Fjord Foundation',
    'openfjord.example',
    'GBP',
    ['Edinburgh', 'United Kingdom', 'BST'],
    ['Eilidh Fraser', 'eilidh', 'Director'],
  ),
];
