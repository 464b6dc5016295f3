const statuses: Readonly<Record<string, string>> = { new: 'Open', 'accepted payment': 'Paid', cancelled: 'Cancelled' };

export const statusText = (status: string | null | undefined): string =>
  status ? (statuses[status] ?? status) : 'Not known';
