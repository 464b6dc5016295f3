const names: readonly string[] = [
  'Nordic Rail',
  'Hôtel du Lac',
  'ANA 全日空',
  'Zum Goldenen Hirsch',
  'Ace Taxi',
  'Al Manara Suites',
  'Printworks Ltd',
];

const firstVendorId = 7_300_001;

export const vendorIds: readonly string[] = names.map((_, index) => String(firstVendorId + index));

export const vendorName = (id: string): string | null => names[Number(id) - firstVendorId] ?? null;
