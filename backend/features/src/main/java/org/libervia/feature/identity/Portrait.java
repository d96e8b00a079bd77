package org.libervia.feature.identity;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;

/**
 * A picture of ours as it is published: PNG, at most 256 pixels wide and high.
 *
 * @param picture the bytes
 */
record Portrait(Picture picture, int width, int height) {
    private static final int SIDE = 256;

    /** Reads an image file; {@code DATA} when it is none. */
    static Portrait of(Path file) {
        try {
            if (!Files.isReadable(file)) {
                throw new LiberviaException(
                        Problem.BAD_ARGUMENT, "The file " + file + " can't be read.");
            }
            BufferedImage image = ImageIO.read(file.toFile());
            if (image == null) {
                throw new LiberviaException(
                        Problem.DATA,
                        file + " is not an image that can be read: take a PNG, JPEG or GIF.");
            }
            BufferedImage scaled = scaled(image);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(scaled, "png", out);
            return new Portrait(
                    new Picture(out.toByteArray(), "image/png"),
                    scaled.getWidth(),
                    scaled.getHeight());
        } catch (IOException broken) {
            throw new LiberviaException(
                    Problem.DATA, file + " is not a whole image: " + broken.getMessage(), broken);
        }
    }

    private static BufferedImage scaled(BufferedImage image) {
        double factor =
                Math.min(1.0, SIDE / (double) Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * factor));
        int height = Math.max(1, (int) Math.round(image.getHeight() * factor));
        BufferedImage result = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = result.createGraphics();
        try {
            graphics.setRenderingHint(
                    RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            graphics.drawImage(image, 0, 0, width, height, null);
        } finally {
            graphics.dispose();
        }
        return result;
    }
}
