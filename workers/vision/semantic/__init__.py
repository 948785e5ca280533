"""Vision-language networks that an operator registers: CLIP, Chinese-CLIP, SigLIP, open_clip's."""
