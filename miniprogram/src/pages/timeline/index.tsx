import { View } from "@tarojs/components";

export default function TimelinePage() {
  return <View />;
}
