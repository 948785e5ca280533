// Brings files into the album: hash, create, send straight to the store, complete.

import { call } from "./api.js";

const tries = 4;
const renewals = 3;
const alreadyThere = 412; // an earlier try arrived, and its answer was lost

class Stored extends Error {
  constructor(status) {
    super(`HTTP ${status}`);
    this.status = status;
  }
}

// `ask` calls the part of the API whose uploads these are.
export async function uploadFile(file, sha256, onSent, ask = call) {
  const wish = {
    filename: file.name,
    size: file.size,
    sha256,
    captured_at_hint: new Date(file.lastModified).toISOString(),
  };
  if (file.type) wish.content_type = file.type;
  let upload = await ask("POST", "/uploads", wish);
  if (upload.state !== "pending") return upload;
  upload = await ask("GET", `/uploads/${upload.id}`);
  if (upload.state !== "pending") return upload;
  if (upload.method === "multipart") await sendParts(file, upload, ask, onSent);
  else await sendWhole(file, upload, () => ask("GET", `/uploads/${upload.id}`), onSent);
  return ask("POST", `/uploads/${upload.id}/complete`);
}

async function sendWhole(file, upload, renew, onSent) {
  const send = (request) => put(request, file, onSent);
  await renewing(upload.request, send, async () => (await renew()).request);
}

async function sendParts(file, upload, ask, onSent) {
  const stored = new Map((upload.stored_parts || []).map((part) => [part.number, part.size]));
  const count = Math.ceil(file.size / upload.part_size);
  let before = 0;
  for (let number = 1; number <= count; number++) {
    const piece = file.slice((number - 1) * upload.part_size, number * upload.part_size);
    if (stored.get(number) !== piece.size) {
      const sign = async () => {
        const answer = await ask("POST", `/uploads/${upload.id}/parts`, { numbers: [number] });
        return answer.parts[0].request;
      };
      const base = before;
      const send = (request) => put(request, piece, (sent) => onSent(base + sent));
      await renewing(await sign(), send, sign);
    }
    before += piece.size;
    onSent(before);
  }
}

async function renewing(request, send, renew) {
  for (let left = renewals; ; left--) {
    try {
      return await send(request);
    } catch (error) {
      if (!(error instanceof Stored) || error.status !== 403 || left === 0) throw error;
      request = await renew();
    }
  }
}

async function put(request, body, onSent) {
  for (let attempt = 0; ; attempt++) {
    try {
      return await once(request, body, onSent);
    } catch (error) {
      const passing = error.status === 0 || error.status === 429 || error.status >= 500;
      if (!passing || attempt === tries - 1) throw error;
      onSent(0);
      await new Promise((resolve) => setTimeout(resolve, 500 * 2 ** attempt * Math.random()));
    }
  }
}

// XMLHttpRequest, because fetch does not tell how much has been sent.
function once(request, body, onSent) {
  return new Promise((resolve, reject) => {
    const transfer = new XMLHttpRequest();
    transfer.open(request.method, request.url);
    for (const [name, value] of Object.entries(request.headers)) {
      // Browsers set these themselves, and complain about a script that tries.
      if (!["host", "content-length"].includes(name.toLowerCase())) {
        transfer.setRequestHeader(name, value);
      }
    }
    transfer.upload.addEventListener("progress", (event) => onSent(event.loaded));
    transfer.addEventListener("load", () =>
      transfer.status < 300 || transfer.status === alreadyThere
        ? resolve()
        : reject(new Stored(transfer.status)),
    );
    transfer.addEventListener("error", () => reject(new Stored(0)));
    transfer.send(body);
  });
}
