"""What listens to a recording and writes down what is said."""
