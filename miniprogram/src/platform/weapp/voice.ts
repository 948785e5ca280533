/**
 * WeChat's plug-in that writes down what is said ("同声传译"). A mini-program may only declare it
 * once its owner has added it there, so that a build is told so.
 *
 * https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/extended/translator.html
 */

import { NotAllowed } from "../files.ts";
import type { Heard, Voice } from "../voice.ts";

const LONGEST = 60_000; // milliseconds, which is as long as the plug-in listens
const LANGUAGES = { "zh-CN": "zh_CN", en: "en_US" } as const;

interface Recognition {
  onStop: ((answer: { result: string }) => void) | undefined;
  onError: ((error: { msg: string }) => void) | undefined;
  start(options: { duration: number; lang: string }): void;
  stop(): void;
}

declare const requirePlugin: (name: string) => { getRecordRecognitionManager(): Recognition };

async function allowed(): Promise<void> {
  try {
    await wx.authorize({ scope: "scope.record" });
  } catch {
    throw new NotAllowed("The microphone is not allowed.");
  }
}

function listen(language: keyof typeof LANGUAGES): Heard {
  const recognition = requirePlugin("WechatSI").getRecordRecognitionManager();
  const begun = allowed().then(() => {
    recognition.start({ duration: LONGEST, lang: LANGUAGES[language] });
  });
  const words = new Promise<string>((resolve, reject) => {
    recognition.onStop = ({ result }) => {
      resolve(result);
    };
    recognition.onError = ({ msg }) => {
      reject(new Error(msg));
    };
    begun.catch(reject);
  });
  return {
    words,
    stop: () => {
      begun.then(
        () => {
          recognition.stop();
        },
        () => undefined, // `words` tells why it never began
      );
    },
  };
}

export const voice: Voice | null = HAS_VOICE ? { listen } : null;
