/** A browser's way into the store, against a server that answers as one. */

import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import type { DeviceFile } from "../../src/platform/files.ts";
import { remember } from "../../src/platform/h5/blobs.ts";
import { transfers } from "../../src/platform/h5/transfers.ts";
import type { PresignedRequest } from "../../src/platform/transfers.ts";

interface Arrived {
  method: string;
  headers: IncomingMessage["headers"];
  body: string;
}

const file: DeviceFile = {
  key: "1",
  name: "a.jpg",
  size: 5,
  type: "image/jpeg",
  modified: null,
  thumbnail: null,
};

let server: Server;
let url: string;
let status = 204;
let arrived: Arrived[];
/** Told when a request is there that is not answered. */
let silent: (() => void) | null;

beforeEach(async () => {
  arrived = [];
  silent = null;
  status = 204;
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      response.setHeader("Access-Control-Allow-Origin", "*");
      response.setHeader("Access-Control-Allow-Methods", "PUT, POST");
      response.setHeader("Access-Control-Allow-Headers", "*");
      if (request.method === "OPTIONS") {
        response.writeHead(204).end();
        return;
      }
      const { method = "", headers } = request;
      arrived.push({ method, headers, body: Buffer.concat(chunks).toString("latin1") });
      if (silent === null) response.writeHead(status).end();
      else silent();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/shiguang`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const form = (): PresignedRequest => ({
  method: "POST",
  url,
  headers: {},
  fields: { key: "originals/1", policy: "eyJ" },
});
const part = (): PresignedRequest => ({ method: "PUT", url, headers: { "x-a": "b" }, fields: {} });

function watched(stop = new AbortController()) {
  const sent: number[] = [];
  const onProgress = (bytes: number) => {
    sent.push(bytes);
  };
  return { sent, watched: { signal: stop.signal, onProgress } };
}

describe("a form", () => {
  it("has the policy's fields, and the file after them", async () => {
    remember(file.key, new Blob(["bytes"], { type: "image/jpeg" }));
    const { sent, watched: by } = watched();
    await transfers.postForm(form(), file, by);
    const [{ method, headers, body }] = arrived as [Arrived];
    expect(method).toBe("POST");
    expect(headers["content-type"]).toMatch(/^multipart\/form-data; boundary=/);
    const names = [...body.matchAll(/name="(\w+)"/g)].map(([, name]) => name);
    expect(names).toEqual(["key", "policy", "file"]);
    expect(body).toContain('filename="a.jpg"');
    expect(body).toContain("\r\n\r\nbytes\r\n");
    expect([Math.max(...sent), sent.at(-1)]).toEqual([5, 5]); // of the file; the form has bytes of its own
  });

  it("of a file that has gone is not sent", async () => {
    const gone = { ...file, key: "2" };
    await expect(transfers.postForm(form(), gone, watched().watched)).rejects.toMatchObject({
      name: "Gone",
    });
    expect(arrived).toEqual([]);
  });
});

describe("a part", () => {
  const bytes = new TextEncoder().encode("part").buffer as ArrayBuffer;

  it("is put as it is, with the headers of its request", async () => {
    await transfers.put(part(), bytes, watched().watched);
    expect(arrived).toMatchObject([{ method: "PUT", body: "part", headers: { "x-a": "b" } }]);
  });

  it("fails with what the store answered", async () => {
    status = 403;
    await expect(transfers.put(part(), bytes, watched().watched)).rejects.toMatchObject({
      name: "TransferFailed",
      status: 403,
    });
  });

  it("fails without an answer when there is no store", async () => {
    const nowhere = { ...part(), url: "http://127.0.0.1:1/" };
    await expect(transfers.put(nowhere, bytes, watched().watched)).rejects.toMatchObject({
      name: "TransferFailed",
      status: null,
    });
  });

  it("is aborted, and then it is the signal's reason", async () => {
    const stop = new AbortController();
    silent = () => {
      stop.abort(new Error("paused"));
    };
    const sending = transfers.put(part(), bytes, watched(stop).watched);
    await expect(sending).rejects.toThrow("paused");
  });
});
