// Sentences of the scripts, in the reader's language, as the page hands them over.

const { dataset } = document.querySelector("script[data-unreachable]");

export const UNREACHABLE = dataset.unreachable;
export const NO_PASSKEY = dataset.noPasskey;
