package dev.tidings.app.containers;

import org.testcontainers.containers.GenericContainer;

/** A container that keeps its port and its data when it is stopped and started again. */
final class FixedPortContainer extends GenericContainer<FixedPortContainer> {

  FixedPortContainer(String image, int hostPort, int containerPort) {
    super(image);
    addFixedExposedPort(hostPort, containerPort);
  }

  /** Ends the process in it, leaving the container. */
  void halt() {
    getDockerClient().stopContainerCmd(getContainerId()).withTimeout(30).exec();
  }

  /** Starts the process in it again and waits until it answers as at the first start. */
  void resume() {
    getDockerClient().startContainerCmd(getContainerId()).exec();
    waitUntilContainerStarted();
  }
}
