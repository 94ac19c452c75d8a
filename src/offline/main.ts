import { mount } from 'svelte';
import { fromBase64Url } from '../lib/share/bytes';
import { OPEN_ID, SEALED_ID } from '../lib/share/offline';
import '../app.css';
import OfflinePage from './OfflinePage.svelte';

/* What runs in the page that opens from disk: the report that was put into it is read and shown. */

const textOf = (id: string): string | null => document.getElementById(id)?.textContent ?? null;
const sealed = textOf(SEALED_ID);

const place = document.getElementById('reader') ?? document.body;
place.replaceChildren();
mount(OfflinePage, {
	target: place,
	props: { json: textOf(OPEN_ID), sealed: sealed === null ? null : fromBase64Url(sealed) },
});
