import { clients } from './clients.js';

export type Part = 'admin' | 'lead' | 'guest' | 'forbidden' | 'bookkeeper';

export interface Person {
  readonly fullName: string;
  readonly handle: string;
  readonly headline: string | null;
  readonly home: Home;
  /** Absent for our own people. */
  readonly client?: string;
  readonly part?: Part;
  readonly disabled?: true;
}

interface Home {
  readonly city: string;
  readonly state: string | null;
  readonly country: string;
  readonly timezone: string;
}

const home = (city: string, state: string | null, country: string, timezone: string): Home => ({
  city,
  state,
  country,
  timezone,
});

const portland = home('Portland', 'Oregon', 'United States', 'PDT');
const madrid = home('Madrid', null, 'Spain', 'CEST');
const oslo = home('Oslo', null, 'Norway', 'CEST');
const tokyo = home('東京', null, 'Japan', 'JST');
const athens = home('Αθήνα', null, 'Greece', 'EEST');
const kuwait = home('Kuwait City', null, 'Kuwait', '+03');
const berlin = home('Berlin', null, 'Germany', 'CEST');
const london = home('London', null, 'United Kingdom', 'BST');
const bengaluru = home('Bengaluru', 'Karnataka', 'India', 'IST');

const own = (
  fullName: string,
  handle: string,
  headline: string | null,
  at: Home,
  more: Partial<Person> = {},
): Person => ({
  fullName,
  handle,
  headline,
  home: at,
  ...more,
});

const colleagues: readonly Person[] = [
  own('Margaret Okafor', 'margaret', 'Managing Director', portland, { part: 'admin' }),
  own('Tomás Herrera', 'tomas', 'Principal Consultant', madrid, { part: 'lead' }),
  own('Ingrid Sørensen', 'ingrid', 'Head of Delivery', oslo),
  own('佐藤 美咲', 'misaki', 'シニアコンサルタント', tokyo),
  own('Дмитрий Волков', 'dmitri', 'Data Architect', berlin),
  own('Ελένη Παπαδοπούλου', 'eleni', 'Service Designer', athens),
  own('أحمد الفارسي', 'ahmed', 'Regional Director, Gulf', kuwait),
  own('Zoë Müller-Lüdenscheidt', 'zoe', 'Change Manager', berlin),
  own('Priya Raghunathan', 'priya', 'Lead Engineer', bengaluru),
  own('Jean-François Lefèvre', 'jeanfrancois', 'Financial Analyst', london),
  own("Siobhán O'Brien", 'siobhan', 'Programme Manager', london),
  own('김서연', 'seoyeon', 'Cloud Engineer', tokyo),
  own('Łukasz Wiśniewski', 'lukasz', 'Security Consultant', berlin),
  own('Nguyễn Thị Minh Anh', 'minhanh', 'Business Analyst', bengaluru),
  own('Oluwaseun Adeyemi', 'seun', 'Solution Architect', london),
  own('Gülşen Yılmaz', 'gulsen', 'Scrum Master', berlin),
  own('Þórunn Jónsdóttir', 'thorunn', 'Sustainability Consultant', oslo),
  own('王小明', 'xiaoming', 'Machine Learning Engineer', tokyo),
  own('Hannah Goldberg', 'hannah', 'UX Researcher', portland),
  own('Mateus Gonçalves', 'mateus', 'Integration Developer', madrid),
  own('Chidi Nwosu', 'chidi', null, london),
  own('Aino Virtanen', 'aino', 'Quality Engineer', oslo),
  own('Dorothea Brandt', 'dorothea', 'Accounts Receivable', portland, { part: 'bookkeeper' }),
  own('Victor Lindqvist', 'victor', 'Senior Consultant', oslo, { disabled: true }),
  own('Renata Kowalczyk', 'renata', 'Analyst', berlin, { disabled: true }),
  own('Felix Amsel', 'felix', 'Contractor', berlin, { part: 'forbidden' }),
];

const contacts: readonly Person[] = clients.map((client) => ({
  fullName: client.contact,
  handle: client.contactHandle,
  headline: client.contactHeadline,
  home: home(client.city, null, client.country, client.timezone),
  client: client.name,
  ...(client.isGuest && { part: 'guest' as const }),
}));

export const people: readonly Person[] = [...colleagues, ...contacts];
