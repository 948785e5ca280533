"""What is no request: an object arrived in the store, or it is time to keep house.

What is then done is imported then: it needs much of the product, and a function that only answers
requests would wait for all of it in its first.
"""
