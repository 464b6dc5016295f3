export const deliverables: readonly string[] = [
  'Discovery & concept',
  'Data migration',
  'Interfaces',
  'Roll-out',
  'Training material',
  'Betriebskonzept',
  'Reporting',
  'データ移行',
];

export const tasks: readonly string[] = [
  'Interview key users',
  'Write the target picture',
  'Map the chart of accounts',
  'Review the interface contract',
  'Set up the test environment',
  'Load trial balances',
  'Prepare the steering committee',
  'Fix findings of the audit',
  'Abnahmetest begleiten',
  'Rédiger le guide utilisateur',
  '受入テスト',
  'Сверка справочников',
  'Estimate change request #14',
  'Tune the nightly run',
  'Train the trainers',
  'Clean up master data “Vendors”',
];

export const milestones: readonly string[] = [
  'Concept signed off',
  'Go-live',
  'End of hypercare',
  'First month closed',
  'Acceptance test passed',
  '本番稼働',
];

export const issues: readonly string[] = [
  'Login loops on Safari',
  'Export truncates umlauts',
  'Rounding differs by one cent',
  'Nightly run takes 9 hours',
  'Search finds nothing in Ελληνικά',
  'PDF shows □ instead of 漢字',
];

export const storyDescriptions: readonly (string | null)[] = [
  'See the minutes of the kick-off.',
  'Done when the departments have confirmed it in writing.',
  'Steps:\n1. Log in\n2. Open the report\n3. Wait',
  'Vorlage liegt im Projektlaufwerk.',
  '',
  null,
  null,
];

export const entryNotes: readonly (string | null)[] = [
  'Workshop with finance',
  'Mapping, second pass',
  'Call with the vendor; open points in the log',
  'Pairing on the import job',
  'Travel time',
  'Code review & merge',
  'Protokoll geschrieben',
  'Réunion de suivi',
  '要件定義の打ち合わせ',
  'Подготовка тестовых данных',
  'اجتماع مع فريق المشتريات',
  'Steering committee 🧭',
  null,
  '',
];

/** Places are numbered from the first one on. */
export const places: readonly string[] = ['Client site', 'Home office', 'Oslo', 'München', '東京オフィス', 'Online'];

export const expenseCategories: readonly string[] = ['Travel', 'Mileage', 'Lodging', 'Food', 'Entertainment', 'Other'];

export const expenseNotes: readonly (string | null)[] = [
  'Return flight, economy',
  'Taxi to the airport',
  'Two nights near the client',
  'Dinner with the project team',
  'Bahnfahrt 2. Klasse',
  'Repas d’équipe',
  '新幹線 東京–大阪',
  'Printing of the training material',
  null,
  '',
];

export const fixedFees: readonly string[] = [
  'Fixed fee according to the statement of work',
  'Monthly retainer',
  'Package “Roll-out”, instalment',
  'Pauschale laut Angebot',
  'Forfait mensuel',
  '定額保守',
];

export const additionals: readonly string[] = [
  'Licence fee, passed on',
  'Hosting of the test environment',
  'Express surcharge',
  'Reisekostenpauschale',
  'Translation',
];

export const billingTitles: readonly string[] = [
  'Down payment',
  'On concept',
  'On acceptance',
  'On go-live',
  'Schlussrate',
];
