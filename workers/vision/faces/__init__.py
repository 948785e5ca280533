"""Faces: found by MTCNN, put upright by five landmarks, embedded by dlib's residual network."""
