"""Things in pictures: ImageNet's thousand classes by EfficientNet-Lite2, tidied and bilingual."""
