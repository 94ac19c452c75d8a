import { dayFormat } from '../../format/kept';

const longDay = () => dayFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

/** A day within a sentence: "31 May 2026". */
export const daySaid = (iso: string): string => longDay().format(new Date(`${iso}T12:00:00Z`));
