// @vitest-environment node
/** Files on their way into the album, and what may come between. */

import { ProblemError } from "@shiguang/client";
import { beforeEach, describe, expect, it } from "vitest";

import { TransferFailed } from "../../src/platform/transfers.ts";
import { SENT_AT_ONCE, type UploadQueue } from "../../src/uploading/queue.ts";
import { bytesOf, checksumOf, idle, Life, places, settled, until, World } from "./world.ts";

const photo = bytesOf(400, 1);
const other = bytesOf(500, 2);
const film = bytesOf(4500, 3); // in parts of 1000

let world: World;

beforeEach(() => {
  world = new World();
});

function only(queue: UploadQueue) {
  const [entry] = queue.snapshot().entries;
  if (entry === undefined) throw new Error("There is nothing.");
  return entry;
}

describe("a file", () => {
  it("is hashed, asked for, sent and completed", async () => {
    const queue = world.open();
    queue.add([world.choose("a.jpg", photo), world.choose("b.mp4", film)]);
    await settled(queue);
    expect(places(queue)).toEqual({ "a.jpg": "done", "b.mp4": "done" });
    expect(world.photos.get(checksumOf(photo))?.bytes).toEqual(photo);
    expect(world.photos.get(checksumOf(film))?.bytes).toEqual(film);
    expect(world.checked.flat()).toEqual([checksumOf(photo), checksumOf(film)]);
  });

  it("leaves nothing behind on the device when it has arrived", async () => {
    const queue = world.open();
    queue.add([world.choose("a.jpg", photo)]);
    await settled(queue);
    await idle();
    expect(world.kept.size).toBe(0);
    expect(world.stored.size).toBe(0);
  });

  it("is not sent when the library has it, and it is said whether it is in the trash", async () => {
    world.photos.set(checksumOf(photo), { id: "known", trashed: true, bytes: photo });
    const queue = world.open();
    queue.add([world.choose("a.jpg", photo)]);
    await settled(queue);
    expect(only(queue).state).toEqual({ at: "known", assetId: "known", trashed: true });
    expect(world.uploads.size).toBe(0);
  });

  it("that was chosen twice is sent once", async () => {
    const queue = world.open();
    queue.add([world.choose("a.jpg", photo), world.choose("copy of a.jpg", photo)]);
    await settled(queue);
    expect(places(queue)).toEqual({ "a.jpg": "done" });
    expect(world.sent).toHaveLength(1);
  });

  it("that the album refuses ends with its words, and the others go on", async () => {
    world.quota = 450;
    const queue = world.open();
    queue.add([world.choose("large.jpg", other), world.choose("small.jpg", photo)]);
    await settled(queue);
    expect(places(queue)).toEqual({ "large.jpg": "failed", "small.jpg": "done" });
    expect(only(queue).state).toEqual({
      at: "failed",
      reason: { kind: "refused", words: "Your quota has no room for it." },
    });
  });

  it("that was refused stays so when the app is opened again, and can be tried again", async () => {
    world.quota = 100;
    const queue = world.open();
    queue.add([world.choose("a.jpg", photo)]);
    await settled(queue);
    await until(() => world.kept.size === 1);
    world.close();
    const again = world.open();
    await again.start();
    expect(places(again)).toEqual({ "a.jpg": "failed" });
    world.quota = 1000;
    again.retry();
    await settled(again);
    expect(places(again)).toEqual({ "a.jpg": "done" });
  });

  it("that the store refuses fails alone", async () => {
    world.fail("transfer", new TransferFailed(400, "no"));
    const queue = world.open();
    queue.add([world.choose("a.jpg", photo), world.choose("b.jpg", other)]);
    await settled(queue);
    expect(Object.values(places(queue)).sort()).toEqual(["done", "failed"]);
  });

  it("is tried again by itself when something fails in passing", async () => {
    world.fail("check", new ProblemError(503, {}));
    world.fail("begin", new TypeError("no answer"), new ProblemError(429, {}));
    world.fail("transfer", new TransferFailed(null, "lost"), new TransferFailed(502, "busy"));
    world.fail("complete", new TypeError("no answer"));
    const queue = world.open();
    queue.add([world.choose("a.jpg", photo)]);
    await settled(queue);
    expect(places(queue)).toEqual({ "a.jpg": "done" });
  });
});

describe("a request that has expired", () => {
  it("is asked for anew for a whole file", async () => {
    world.validFrom = 1; // the first is not valid
    const queue = world.open();
    queue.add([world.choose("a.jpg", photo)]);
    await settled(queue);
    expect(places(queue)).toEqual({ "a.jpg": "done" });
  });

  it("is asked for anew for parts, all that are missing at once", async () => {
    const queue = world.open();
    queue.add([world.choose("b.mp4", film)]);
    await until(() => world.sent.length === 1);
    world.validFrom = world.signed;
    await settled(queue);
    expect(places(queue)).toEqual({ "b.mp4": "done" });
    expect(world.signed).toBe(2 + 4); // two came with the upload, four were renewed
  });

  it("is not asked for without an end", async () => {
    world.validFrom = Infinity;
    const queue = world.open();
    queue.add([world.choose("a.jpg", photo)]);
    await settled(queue);
    expect(only(queue).state).toEqual({ at: "failed", reason: { kind: "store", status: 403 } });
  });
});

describe("parts", () => {
  it("that the store has are not sent again", async () => {
    const upload = await world.api.begin({ filename: "b", size: 4500, sha256: checksumOf(film) });
    const arrived = world.uploads.get(upload.id ?? "");
    arrived?.parts.set(2, film.slice(1000, 2000));
    arrived?.parts.set(4, film.slice(3000, 4000));
    const queue = world.open();
    queue.add([world.choose("b.mp4", film)]);
    await settled(queue);
    expect(world.sent).toEqual(["upload-1/1", "upload-1/3", "upload-1/5"]);
    expect(places(queue)).toEqual({ "b.mp4": "done" });
  });

  it("that the store gave up are sent in a new beginning", async () => {
    world.fail("transfer", new TransferFailed(404, "no such upload"));
    const queue = world.open();
    queue.add([world.choose("b.mp4", film)]);
    await settled(queue);
    expect(places(queue)).toEqual({ "b.mp4": "done" });
  });

  it("of an upload that was ended elsewhere are sent for another one", async () => {
    const queue = world.open();
    queue.add([world.choose("b.mp4", film)]);
    await until(() => world.sent.length === 2);
    await world.api.abort("upload-1");
    await settled(queue);
    expect(places(queue)).toEqual({ "b.mp4": "done" });
    expect(world.uploads.get("upload-2")?.state).toBe("accepted");
  });
});

describe("the network", () => {
  it("is waited for when it goes, and things go on by themselves", async () => {
    const queue = world.open();
    queue.add([world.choose("b.mp4", film)]);
    await until(() => world.sent.length === 2);
    world.connect("none");
    await idle();
    expect(queue.snapshot().hold).toBe("offline");
    expect(places(queue)).toEqual({ "b.mp4": "ready" });
    world.connect("wifi");
    await settled(queue);
    expect(places(queue)).toEqual({ "b.mp4": "done" });
    expect(new Set(world.sent).size).toBe(world.sent.length); // no part twice
  });

  it("that does not answer for long fails the file, until there is a sign of life", async () => {
    const silence = () => new TransferFailed(null, "nothing");
    world.fail("transfer", ...Array.from({ length: 6 }, silence));
    const queue = world.open();
    queue.add([world.choose("a.jpg", photo)]);
    await settled(queue);
    expect(only(queue).state).toEqual({ at: "failed", reason: { kind: "connection" } });
    world.connect("metered");
    await settled(queue);
    expect(places(queue)).toEqual({ "a.jpg": "done" });
  });

  it("by the meter is not used where its owner wants Wi-Fi only", async () => {
    world.connection = "metered";
    const queue = world.open();
    queue.setWifiOnly(true);
    queue.add([world.choose("a.jpg", photo)]);
    await until(() => places(queue)["a.jpg"] === "hashed"); // that costs nothing
    await idle();
    expect(queue.snapshot().hold).toBe("metered");
    expect(world.checked).toEqual([]);
    world.connect("wifi");
    await settled(queue);
    expect(places(queue)).toEqual({ "a.jpg": "done" });
  });

  it("is left in the midst of it when Wi-Fi is lost, and the wish is remembered", async () => {
    world.open().setWifiOnly(true);
    const queue = world.open();
    queue.add([world.choose("b.mp4", film)]);
    await until(() => world.sent.length === 1);
    world.connect("metered");
    const before = world.sent.length;
    await idle();
    expect(world.sent).toHaveLength(before);
    queue.setWifiOnly(false);
    await settled(queue);
    expect(places(queue)).toEqual({ "b.mp4": "done" });
  });

  it("carries never more at once than it may", async () => {
    const queue = world.open();
    queue.add(
      Array.from({ length: 12 }, (_, index) =>
        world.choose(`${String(index)}.jpg`, bytesOf(300 + index * 200, index)),
      ),
    );
    await until(() => world.transfersAtOnce > 1);
    queue.pause();
    queue.resume();
    await settled(queue);
    expect(queue.snapshot().totals.ended).toBe(12);
    expect(world.mostTransfersAtOnce).toBe(SENT_AT_ONCE);
  });
});

describe("its owner", () => {
  it("pauses one and lets it go on; what has arrived is not sent again", async () => {
    const queue = world.open();
    queue.add([world.choose("b.mp4", film), world.choose("a.jpg", photo)]);
    await until(() => world.sent.includes("upload-1/2"));
    const [id = ""] = queue.snapshot().entries.map((entry) => entry.id);
    queue.pause([id]);
    await settled(queue);
    expect(places(queue)).toEqual({ "b.mp4": "paused", "a.jpg": "done" });
    queue.resume([id]);
    await settled(queue);
    expect(places(queue)).toEqual({ "b.mp4": "done", "a.jpg": "done" });
    expect(new Set(world.sent).size).toBe(world.sent.length);
  });

  it("pauses all, and the pause outlives the app", async () => {
    const queue = world.open();
    queue.add([world.choose("b.mp4", film), world.choose("a.jpg", photo)]);
    await until(() => world.kept.size === 2);
    queue.pause();
    await idle();
    world.close();
    const again = world.open();
    await again.start();
    await idle();
    expect(places(again)).toEqual({ "b.mp4": "paused", "a.jpg": "paused" });
    again.resume();
    await settled(again);
    expect(places(again)).toEqual({ "b.mp4": "done", "a.jpg": "done" });
  });

  it("cancels one, and its room in the album is free again", async () => {
    let open = () => {};
    world.gate = new Promise((resolve) => (open = resolve));
    const queue = world.open();
    queue.add([world.choose("b.mp4", film)]);
    await until(() => world.transfersAtOnce === 1);
    queue.cancel();
    open();
    await until(() => world.uploads.get("upload-1")?.state === "aborted");
    await idle();
    expect(queue.snapshot().entries).toEqual([]);
    expect([world.kept.size, world.stored.size, world.sent.length]).toEqual([0, 0, 0]);
  });

  it("cancels in the very moment in which it is begun", async () => {
    const queue = world.open();
    queue.add([world.choose("a.jpg", photo)]);
    await until(() => places(queue)["a.jpg"] === "sending");
    expect(world.uploads.size).toBe(0);
    queue.cancel();
    await until(() => world.uploads.get("upload-1")?.state === "aborted");
  });

  it("who is signed out finds all as it was after signing in", async () => {
    world.fail("begin", new ProblemError(401, { code: "not_authenticated" }));
    const queue = world.open();
    queue.add([world.choose("a.jpg", photo)]);
    await until(() => queue.snapshot().hold === "signed_out");
    await idle();
    expect(world.sent).toEqual([]);
    queue.wake();
    await settled(queue);
    expect(places(queue)).toEqual({ "a.jpg": "done" });
  });

  it("never gets another's files, and leaves them theirs", async () => {
    const hers = world.open(new Life(), "wang");
    hers.add([world.choose("hers.jpg", photo)]);
    await until(() => world.kept.size === 1);
    hers.close();
    world.close();
    const his = world.open();
    await his.start();
    expect(his.snapshot().entries).toEqual([]);
    expect(world.kept.size).toBe(1);
    const again = world.open(new Life(), "wang");
    await again.start();
    await settled(again);
    expect(places(again)).toEqual({ "hers.jpg": "done" });
  });

  it("is told how much of all has arrived", async () => {
    world.gate = new Promise(() => undefined);
    world.photos.set(checksumOf(photo), { id: "known", trashed: false, bytes: photo });
    const queue = world.open();
    queue.add([world.choose("a.jpg", photo), world.choose("b.jpg", other)]);
    await until(() => places(queue)["b.jpg"] === "sending");
    expect(queue.snapshot().totals).toMatchObject({
      files: 2,
      underWay: 1,
      ended: 1,
      bytes: 900,
      arrived: 400,
    });
  });
});

describe("a file that has gone with the app", () => {
  async function lost(): Promise<UploadQueue> {
    world.hasRoom = false;
    const queue = world.open();
    queue.add([world.choose("b.mp4", film)]);
    await until(() => world.sent.length === 2);
    queue.close();
    world.close();
    await idle();
    const again = world.open();
    await again.start();
    return again;
  }

  it("says so, and goes on with what is missing when it is chosen again", async () => {
    const queue = await lost();
    expect(places(queue)).toEqual({ "b.mp4": "lost" });
    queue.add([world.choose("b.mp4", film)]);
    await settled(queue);
    expect(places(queue)).toEqual({ "b.mp4": "done" });
    expect([...world.uploads.keys()]).toEqual(["upload-1"]);
    expect(new Set(world.sent).size).toBe(world.sent.length);
  });

  it("is recognised by its bytes when it has another name now", async () => {
    const queue = await lost();
    queue.add([world.choose("tmp_4711.mp4", film)]);
    await settled(queue);
    expect(places(queue)).toEqual({ "tmp_4711.mp4": "done" });
    expect([...world.uploads.keys()]).toEqual(["upload-1"]);
  });

  it("is not mistaken for another of its name and size", async () => {
    const queue = await lost();
    const another = bytesOf(film.length, 9);
    queue.add([world.choose("b.mp4", another)]);
    await settled(queue);
    expect(world.photos.get(checksumOf(another))?.bytes).toEqual(another);
    expect(world.uploads.get("upload-1")?.state).toBe("aborted");
  });

  it("can be let go", async () => {
    const queue = await lost();
    queue.cancel();
    await until(() => world.uploads.get("upload-1")?.state === "aborted");
    expect(queue.snapshot().entries).toEqual([]);
  });
});

describe("the app may be closed at every step", () => {
  const ways = [false, true].flatMap((after) =>
    [true, false].map((hasRoom) => ({ after, hasRoom })),
  );
  for (const { after, hasRoom } of ways) {
    const when = after ? "right after" : "just before";
    it(`${when} it is done, with ${hasRoom ? "" : "no "}room to keep files`, async () => {
      for (let at = 1; ; at++) {
        world = new World();
        world.hasRoom = hasRoom;
        const life = new Life({ at, after });
        const queue = world.open(life);
        const chosen = () => [world.choose("a.jpg", photo), world.choose("b.mp4", film)];
        queue.add(chosen());
        await until(() => life.isOver || queue.snapshot().totals.underWay === 0);
        if (!life.isOver) {
          expect(at).toBeGreaterThan(20);
          break;
        }
        world.close();
        const again = world.open();
        await again.start();
        await settled(again);
        // what was not yet written down or kept when it was closed is chosen again
        again.add(chosen());
        await settled(again);
        await idle();
        const { totals } = again.snapshot();
        expect([at, totals.ended]).toEqual([at, totals.files]);
        expect(world.photos.get(checksumOf(photo))?.bytes).toEqual(photo);
        expect(world.photos.get(checksumOf(film))?.bytes).toEqual(film);
        expect(world.uploads.size).toBe(2);
        // but for the transfers that it was closed in, nothing is sent twice
        const twice = world.sent.length - new Set(world.sent).size;
        expect(twice).toBeLessThanOrEqual(1);
        expect([world.kept.size, world.stored.size]).toEqual([0, 0]);
      }
    }, 60_000);
  }
});
