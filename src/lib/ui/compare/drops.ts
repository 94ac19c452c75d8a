/**
 * Takes files that are dropped on the page, and hands on those that are no reports.
 *
 * @param others takes what is to be answered
 */
type Take = (files: readonly File[], others: (files: readonly File[]) => void) => void;

/** Set while a screen that takes reports is open; null: files go to the answers. */
export const drops: { take: Take | null } = { take: null };

/** Whether a file can be a report, by the end of its name; anything else may be an export. */
export const mayBeReport = (name: string): boolean => /\.(json|html?|bin)$/i.test(name);
