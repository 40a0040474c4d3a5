package dev.tidings.lab.topics;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * Finds where a smooth convex function is smallest: limited-memory BFGS with backtracking (Nocedal
 * and Wright, "Numerical Optimization", 2006, algorithms 3.1 and 7.5). One thread, so the same
 * input gives the same bits.
 */
final class Lbfgs {

  private static final int MEMORY = 6;
  private static final int MOST_HALVINGS = 20;
  private static final double ARMIJO = 1e-4;

  /** Fills in the gradient at a point and says the value there. */
  interface Function {
    double at(double[] point, double[] gradient);
  }

  /** How the point moved, how the gradient turned, and their inner product. */
  private static final class Step {
    private final double[] move;
    private final double[] turn;
    private final double product;

    Step(double[] move, double[] turn, double product) {
      this.move = move;
      this.turn = turn;
      this.product = product;
    }
  }

  private Lbfgs() {}

  /** Moves the point downhill that often. */
  static void minimise(Function function, double[] point, int iterations) {
    double[] gradient = new double[point.length];
    double value = function.at(point, gradient);
    Deque<Step> steps = new ArrayDeque<>();
    for (int i = 0; i < iterations; i++) {
      double[] direction = direction(gradient, steps);
      double slope = dot(direction, gradient);
      double length = i == 0 ? 1 / Math.max(1, Math.sqrt(dot(gradient, gradient))) : 1;
      double[] next = new double[point.length];
      double[] nextGradient = new double[point.length];
      double nextValue = Double.POSITIVE_INFINITY;
      for (int halving = 0; halving < MOST_HALVINGS; halving++) {
        for (int j = 0; j < point.length; j++) {
          next[j] = point[j] + length * direction[j];
        }
        nextValue = function.at(next, nextGradient);
        if (nextValue <= value + ARMIJO * length * slope) {
          break;
        }
        length /= 2;
      }
      if (!(nextValue < value)) {
        return;
      }
      remember(point, next, gradient, nextGradient, steps);
      System.arraycopy(next, 0, point, 0, point.length);
      gradient = nextGradient;
      value = nextValue;
    }
  }

  private static void remember(
      double[] point, double[] next, double[] gradient, double[] nextGradient, Deque<Step> steps) {
    double[] move = new double[point.length];
    double[] turn = new double[point.length];
    for (int j = 0; j < point.length; j++) {
      move[j] = next[j] - point[j];
      turn[j] = nextGradient[j] - gradient[j];
    }
    double product = dot(move, turn);
    if (product > 0) {
      if (steps.size() == MEMORY) {
        steps.removeFirst();
      }
      steps.addLast(new Step(move, turn, product));
    }
  }

  private static double[] direction(double[] gradient, Deque<Step> steps) {
    double[] direction = gradient.clone();
    double[] factors = new double[steps.size()];
    int i = steps.size();
    for (Iterator<Step> back = steps.descendingIterator(); back.hasNext(); ) {
      Step step = back.next();
      factors[--i] = dot(step.move, direction) / step.product;
      add(direction, -factors[i], step.turn);
    }
    if (!steps.isEmpty()) {
      Step last = steps.getLast();
      double scale = last.product / dot(last.turn, last.turn);
      for (int j = 0; j < direction.length; j++) {
        direction[j] *= scale;
      }
    }
    for (Step step : steps) {
      double factor = factors[i++] - dot(step.turn, direction) / step.product;
      add(direction, factor, step.move);
    }
    for (int j = 0; j < direction.length; j++) {
      direction[j] = -direction[j];
    }
    return direction;
  }

  private static void add(double[] sum, double factor, double[] other) {
    for (int j = 0; j < sum.length; j++) {
      sum[j] += factor * other[j];
    }
  }

  private static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int j = 0; j < one.length; j++) {
      sum += one[j] * other[j];
    }
    return sum;
  }
}
