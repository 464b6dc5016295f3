/** What is wrong with an account that cannot be asked, and what to do about it; by the code of the failure. */
export function failureOf(code: string, { host }: URL): { readonly subject: 'address' | 'tls'; readonly text: string } {
  const known = tlsFailures.find(({ codes }) => codes.test(code));
  if (known) return { subject: 'tls', text: `${known.text(host)} (${code})` };
  const text = (addressFailures.get(code) ?? unknownFailure)(host);
  return { subject: 'address', text: `${text} (${code})` };
}

type Sentence = (host: string) => string;

const tlsFailures: readonly { readonly codes: RegExp; readonly text: Sentence }[] = [
  {
    codes: /^CERT_(HAS_EXPIRED|NOT_YET_VALID)$/,
    text: (host) => `the certificate of ${host} is not valid today; look at this machine's clock first`,
  },
  {
    codes: /^ERR_TLS_CERT_ALTNAME_INVALID$/,
    text: (host) => `the certificate is not one of ${host}; look at KANTATA_API_URL`,
  },
  {
    codes: /SELF_SIGNED|UNABLE_TO_|^CERT_/,
    text: (host) =>
      `nobody that this machine trusts vouches for ${host}; behind a proxy of your own, name its authority's file in NODE_EXTRA_CA_CERTS`,
  },
  {
    codes: /^(EPROTO|ERR_SSL_|ERR_TLS_)/,
    text: (host) => `${host} does not speak TLS as it should; look at the port in KANTATA_API_URL`,
  },
];

const addressFailures: ReadonlyMap<string, Sentence> = new Map([
  ['ENOTFOUND', (host) => `there is no host ${host}; look at KANTATA_API_URL and at this machine's DNS`],
  ['EAI_AGAIN', (host) => `the name ${host} cannot be looked up just now; look at this machine's DNS`],
  ['ECONNREFUSED', (host) => `nothing listens at ${host}; look at the host and port of KANTATA_API_URL`],
  ['ETIMEDOUT', (host) => `${host} did not answer within 10 s; look for a firewall on the way`],
  ['ECONNRESET', (host) => `${host} broke off; look for a firewall or a proxy on the way`],
]);

const unknownFailure: Sentence = (host) => `${host} cannot be reached; look at KANTATA_API_URL and at the network`;
