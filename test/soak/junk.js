// JSON that is no good: what stands where something else should, each with a text that must not reach an error message.

/** In every junk text: with the caller in it, junk in somebody else's answer is seen, too. */
export const mark = 'JUNK';

/** JSON has what JavaScript's own values cannot say, so that these are texts in JSON. */
export function junkValue(caller, random) {
  const text = `${mark} caller-${caller}`;
  return random.pick([
    () => `"${text}"`,
    () => `"\\ud800${text}\\udfff"`,
    () => `"\\u0000${text}<script>"`,
    () => `["${text}"]`,
    () => `{"${text}":"${text}","id":{},"toString":1,"length":-1}`,
    () => `{"__proto__":{"id":"1","isAdmin":"${text}"},"constructor":{"prototype":{"then":"${text}"}}}`,
    () => `{"then":"${text}","toJSON":"${text}","valueOf":null,"hasOwnProperty":0}`,
    () => random.pick(['null', 'true', 'false', '{}', '[]', '""', '"0"', '"-1"', '" "', '[[]]', '[null]', '[{}]']),
    () => random.pick(['0', '-0', '0.1', '-1', '1e308', '-1e400', '9007199254740993', '9'.repeat(400), '1e-400']),
    () => `"${random.pick(['NaN', 'Infinity', '0x10', '1e3', '٣', '9'.repeat(20), '2026-02-30', 'null'])}"`,
    () => nested('[', ']', random.int(1, 20_000)),
    () => nested('{"a":', '}', random.int(1, 5_000), '1'),
    () => `"${text.repeat(2_000)}"`,
  ])();
}

function nested(open, close, depth, within = '') {
  return open.repeat(depth) + within + close.repeat(depth);
}

/** The JSON of a value with junk in place of some of what is in it, and beside it. */
export function withJunk(value, share, caller, random) {
  if (random.chance(share)) return junkValue(caller, random);
  if (Array.isArray(value)) return `[${value.map((item) => withJunk(item, share, caller, random)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(
    ([key, item]) => `${JSON.stringify(key)}:${withJunk(item, share, caller, random)}`,
  );
  const names = ['__proto__', 'constructor', 'toString', 'then', 'id', '', '\ud800', 'meta', 'users', '1'];
  if (random.chance(share)) members.push(`${JSON.stringify(random.pick(names))}:${junkValue(caller, random)}`);
  return `{${members.join(',')}}`;
}
