// What is wrong with an answer: sentences, none when it is as it should be.
import { mark } from './junk.js';

/** Where upstream's fault has broken a digit, it is no other caller's name that is left. */
const wholeName = /caller-(\d+)(?![\d\u0080-\uffff])/g;

export function judge({ caller, text }) {
  const wrong = [];
  for (const [, name] of text.matchAll(wholeName)) {
    if (Number(name) !== caller) wrong.push(`caller ${caller} saw what is caller ${name}'s`);
  }
  const answer = parse(text);
  if (!isObject(answer)) return [...wrong, 'the answer is no JSON object'];
  const { data, errors = [], ...others } = answer;
  const rest = Object.keys(others).filter((name) => name !== 'extensions');
  if (rest.length > 0) wrong.push(`the answer has ${rest.join(', ')} beside data and errors`);
  if (data !== null && data !== undefined && !isObject(data)) wrong.push('data is no object');
  if (!Array.isArray(errors)) return [...wrong, 'errors is no list'];
  if (!isObject(data) && errors.length === 0) wrong.push('there are neither data nor errors');
  return [...new Set([...wrong, ...errors.flatMap(judgeError)])];
}

/** Null: no error, or none with a code. */
export function codesOf(text) {
  const { errors } = parse(text) ?? {};
  return Array.isArray(errors) ? errors.map((error) => String(error?.extensions?.code)) : [];
}

function judgeError(error) {
  const code = error?.extensions?.code;
  if (typeof error?.message !== 'string' || typeof code !== 'string') return ['an error has no message or no code'];
  const wrong = [];
  if (code === 'INTERNAL_SERVER_ERROR') wrong.push('the gateway has a defect');
  if (code === 'GRAPHQL_VALIDATION_FAILED' || code === 'GRAPHQL_PARSE_FAILED') {
    wrong.push(`the operation is not valid: ${error.message}`);
  }
  if (new RegExp(`${mark}|caller-\\d`).test(JSON.stringify(error)))
    wrong.push("an error holds upstream's text or a token");
  return wrong;
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
