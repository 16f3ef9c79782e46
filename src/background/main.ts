/** The background's entry. */
/// <reference types="@crxjs/vite-plugin/client" />
import overlayFile from '../overlay/main.ts?script&iife';

console.info(overlayFile);
