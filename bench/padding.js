// Makes an answer as large as is asked for, the way custom fields and long texts do: every record has more fields.
const text =
  'The quick brown fox jumps over the lazy dog, and "quotes" it; then it does so once more, for good measure.';

export function padTo(bytes, body) {
  const missing = bytes - body.length;
  if (missing <= 0) return body;
  const answer = JSON.parse(body.toString());
  const records = Object.values(answer).flatMap((map) => (isCollection(map) ? Object.values(map) : []));
  const bytesOfField = JSON.stringify({ padding_1000: text }).length - 1;
  const fieldCount = Math.round(missing / bytesOfField);
  for (let index = 0; index < fieldCount; index += 1) {
    records[index % records.length][`padding_${1_000 + Math.floor(index / records.length)}`] = text;
  }
  return Buffer.from(JSON.stringify(answer));
}

const isCollection = (value) =>
  typeof value === 'object' &&
  !Array.isArray(value) &&
  Object.values(value).every((record) => record?.id !== undefined);
