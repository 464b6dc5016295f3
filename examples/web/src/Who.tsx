interface Contact {
  readonly id: string;
  readonly fullName?: string | null;
  readonly emailAddress?: string | null;
}

export const Who = ({ person: { id, fullName, emailAddress } }: { person: Contact }) => (
  <p>
    {fullName ?? `User ${id}`}
    {emailAddress && (
      <>
        <br />
        <a href={`mailto:${emailAddress}`}>{emailAddress}</a>
      </>
    )}
  </p>
);
