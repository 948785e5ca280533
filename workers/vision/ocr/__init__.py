"""Text in pictures, Chinese and English: PP-OCR's detector and recogniser."""
